package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What representatives did for accounts. */
@Component
class RepActivityProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("rep_activity", Row.class, "recorded_at", "event_offset");

    private final JdbcClient jdbc;

    RepActivityProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                RepActivityRecorded.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc, UUID.class, facts.stream().map(Row::of).toList()));
    }

    private record Row(
            UUID activityId,
            Instant recordedAt,
            long eventOffset,
            String repId,
            String kind,
            LocalDate happenedOn,
            int count,
            @Nullable String accountId,
            @Nullable String note) {

        static Row of(Fact<RepActivityRecorded> fact) {
            var event = fact.event();
            return new Row(
                    event.getActivityId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getRepId(),
                    event.getKind().name(),
                    event.getHappenedOn(),
                    event.getCount(),
                    event.getAccountId(),
                    event.getNote());
        }
    }
}
