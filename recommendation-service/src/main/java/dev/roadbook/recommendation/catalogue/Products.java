package dev.roadbook.recommendation.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projection of the products; applying a fact again, or an older one late, changes nothing. */
@Component
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies master data and tells which products are new or changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> apply(Collection<ProductFact> facts) {
        var latest = new HashMap<String, ProductFact>();
        facts.forEach(fact ->
                latest.merge(fact.sku(), fact, (known, next) -> next.revision() >= known.revision() ? next : known));
        var sorted = latest.values().stream()
                .sorted((a, b) -> a.sku().compareTo(b.sku()))
                .toList();
        return jdbc.sql("""
                        insert into product (sku, revision, name, discontinued)
                        select * from unnest(:skus::text[], :revisions::bigint[], :names::text[], :discontinued::boolean[])
                        on conflict (sku) do update
                        set revision = excluded.revision, name = excluded.name, discontinued = excluded.discontinued
                        where product.revision < excluded.revision
                        returning sku
                        """)
                .param("skus", strings(sorted, ProductFact::sku))
                .param(
                        "revisions",
                        sorted.stream().mapToLong(ProductFact::revision).toArray())
                .param("names", strings(sorted, ProductFact::name))
                .param("discontinued", strings(sorted, fact -> String.valueOf(fact.discontinued())))
                .query(String.class)
                .set();
    }

    private static String[] strings(List<ProductFact> facts, Function<ProductFact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }
}
