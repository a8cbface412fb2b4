package dev.roadbook.recommendation.catalogue;

import dev.roadbook.platform.jdbc.Upsert;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projection of the products; applying a fact again, or an older one late, changes nothing. */
@Component
public class Products {

    private static final Upsert<ProductFact> PRODUCTS = Upsert.into("product", ProductFact.class, "revision");

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies master data and tells which products are new or changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> apply(Collection<ProductFact> facts) {
        return Set.copyOf(PRODUCTS.apply(jdbc, String.class, facts));
    }
}
