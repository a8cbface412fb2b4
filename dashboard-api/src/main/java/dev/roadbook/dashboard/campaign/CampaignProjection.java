package dev.roadbook.dashboard.campaign;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.CampaignCompleted;
import dev.roadbook.events.CampaignCreated;
import dev.roadbook.events.CampaignLaunched;
import dev.roadbook.events.CampaignPaused;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns: what they are, and the state they last entered. */
@Component
class CampaignProjection implements Projection {

    private static final Upsert<Created> CREATED = Upsert.into("campaign", Created.class, "created_at");
    private static final Upsert<Launched> LAUNCHED = Upsert.into("campaign", Launched.class, "launched_at");
    private static final Upsert<State> STATE = Upsert.into("campaign", State.class, "state_at", "state_offset");

    private final JdbcClient jdbc;

    CampaignProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        var created = Fact.of(CampaignCreated.class, deliveries);
        var launched = Fact.of(CampaignLaunched.class, deliveries);
        var paused = Fact.of(CampaignPaused.class, deliveries);
        var completed = Fact.of(CampaignCompleted.class, deliveries);
        var states = Stream.of(
                        created.stream().map(State::created),
                        launched.stream().map(State::launched),
                        paused.stream().map(State::paused),
                        completed.stream().map(State::completed))
                .flatMap(each -> each)
                .toList();
        STATE.apply(jdbc, UUID.class, states);
        CREATED.apply(
                jdbc,
                UUID.class,
                created.stream().map(fact -> Created.of(fact.event())).toList());
        LAUNCHED.apply(
                jdbc,
                UUID.class,
                launched.stream().map(fact -> Launched.of(fact.event())).toList());
    }

    private record Created(
            UUID campaignId,
            Instant createdAt,
            String name,
            @Nullable UUID segmentId,
            @Nullable Instant scheduledFor) {

        static Created of(CampaignCreated event) {
            return new Created(
                    event.getCampaignId(),
                    event.getOccurredAt(),
                    event.getName(),
                    event.getSegmentId(),
                    event.getScheduledFor());
        }
    }

    private record Launched(UUID campaignId, Instant launchedAt, long audienceSize) {

        static Launched of(CampaignLaunched event) {
            return new Launched(event.getCampaignId(), event.getOccurredAt(), event.getAudienceSize());
        }
    }

    private record State(
            UUID campaignId,
            Instant stateAt,
            long stateOffset,
            String state,
            String actor,
            @Nullable Long sentCount,
            @Nullable Long failedCount,
            @Nullable String pauseReason) {

        static State created(Fact<CampaignCreated> fact) {
            var event = fact.event();
            return new State(
                    event.getCampaignId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    "CREATED",
                    event.getActor(),
                    null,
                    null,
                    null);
        }

        static State launched(Fact<CampaignLaunched> fact) {
            var event = fact.event();
            return new State(
                    event.getCampaignId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    "RUNNING",
                    event.getActor(),
                    null,
                    null,
                    null);
        }

        static State paused(Fact<CampaignPaused> fact) {
            var event = fact.event();
            return new State(
                    event.getCampaignId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    "PAUSED",
                    event.getActor(),
                    event.getSentCount(),
                    null,
                    event.getReason());
        }

        static State completed(Fact<CampaignCompleted> fact) {
            var event = fact.event();
            return new State(
                    event.getCampaignId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    "COMPLETED",
                    event.getActor(),
                    event.getSentCount(),
                    event.getFailedCount(),
                    null);
        }
    }
}
