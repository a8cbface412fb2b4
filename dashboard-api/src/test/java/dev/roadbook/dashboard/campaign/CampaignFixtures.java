package dev.roadbook.dashboard.campaign;

import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.events.CampaignCompleted;
import dev.roadbook.events.CampaignCreated;
import dev.roadbook.events.CampaignLaunched;
import dev.roadbook.events.CampaignPaused;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A campaign of this morning: created at once, launched, paused and completed an hour after another. */
public final class CampaignFixtures {

    static final UUID AUTUMN = EventIds.of("campaign", "autumn");

    private CampaignFixtures() {}

    public static CampaignCreated created() {
        return CampaignCreated.newBuilder()
                .setEventId(EventIds.of("campaign created"))
                .setOccurredAt(EventFixtures.THIS_MORNING)
                .setCampaignId(AUTUMN)
                .setActor("mona")
                .setName("Autumn")
                .build();
    }

    public static CampaignLaunched launched() {
        return CampaignLaunched.newBuilder()
                .setEventId(EventIds.of("campaign launched"))
                .setOccurredAt(hoursLater(1))
                .setCampaignId(AUTUMN)
                .setActor("mona")
                .setAudienceSize(120)
                .build();
    }

    public static CampaignPaused paused() {
        return CampaignPaused.newBuilder()
                .setEventId(EventIds.of("campaign paused"))
                .setOccurredAt(hoursLater(2))
                .setCampaignId(AUTUMN)
                .setActor("max")
                .setSentCount(40)
                .setReason("wrong price")
                .build();
    }

    public static CampaignCompleted completed() {
        return CampaignCompleted.newBuilder()
                .setEventId(EventIds.of("campaign completed"))
                .setOccurredAt(hoursLater(3))
                .setCampaignId(AUTUMN)
                .setActor("mona")
                .setSentCount(117)
                .setFailedCount(3)
                .build();
    }

    private static Instant hoursLater(int hours) {
        return EventFixtures.THIS_MORNING.plus(Duration.ofHours(hours));
    }
}
