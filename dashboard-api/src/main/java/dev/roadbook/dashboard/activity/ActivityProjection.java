package dev.roadbook.dashboard.activity;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.list.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people and services did. */
@Component
class ActivityProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("activity", Row.class);

    private final JdbcClient jdbc;

    ActivityProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                ActivityRecorded.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc,
                        UUID.class,
                        facts.stream().map(fact -> Row.of(fact.event())).toList()));
    }

    private record Row(
            UUID activityId,
            Instant at,
            @Nullable String accountId,
            String actor,
            String kind,
            String text,
            @Nullable String reference,
            @Nullable String replaced,
            @Nullable String replacement,
            String searchText) {

        static Row of(ActivityRecorded event) {
            return new Row(
                    event.getEventId(),
                    event.getOccurredAt(),
                    event.getAccountId(),
                    event.getActor(),
                    event.getKind(),
                    event.getText(),
                    event.getReference(),
                    event.getDetails().get("before"),
                    event.getDetails().get("after"),
                    SearchText.of(event.getText(), event.getActor(), event.getKind()));
        }
    }
}
