package dev.roadbook.dashboard.rep;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.list.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the representatives are. */
@Component
class RepProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("rep", Row.class, "revision");

    private final JdbcClient jdbc;

    RepProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                RepChanged.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc,
                        String.class,
                        facts.stream().map(fact -> Row.of(fact.event())).toList()));
    }

    private record Row(
            String repId,
            long revision,
            String name,
            @Nullable String email,
            @Nullable String region,
            boolean active,
            String searchText) {

        static Row of(RepChanged event) {
            return new Row(
                    event.getRepId(),
                    event.getRevision(),
                    event.getName(),
                    event.getEmail(),
                    event.getRegion(),
                    event.getActive(),
                    SearchText.of(event.getName(), event.getRepId()));
        }
    }
}
