package dev.roadbook.dashboard.coverage;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of products. */
@Component
class ProductProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("product", Row.class, "revision");

    private final JdbcClient jdbc;

    ProductProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                ProductChanged.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc,
                        String.class,
                        facts.stream().map(fact -> Row.of(fact.event())).toList()));
    }

    private record Row(
            String sku,
            long revision,
            String name,
            @Nullable String category,
            @Nullable String family,
            boolean discontinued,
            boolean inStock) {

        static Row of(ProductChanged event) {
            return new Row(
                    event.getSku(),
                    event.getRevision(),
                    event.getName(),
                    event.getCategory(),
                    event.getFamily(),
                    event.getDiscontinued(),
                    event.getInStock());
        }
    }
}
