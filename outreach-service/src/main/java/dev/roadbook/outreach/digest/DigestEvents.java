package dev.roadbook.outreach.digest;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes digests into the activity log; the id follows from the mail, so that telling it twice is telling it once. */
@Component
class DigestEvents {

    private static final String ACTOR = "outreach";

    private final Outbox outbox;

    DigestEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void sent(Intent intent, String kind, String text, Instant at) {
        outbox.append(
                Topic.ACTIVITY,
                ACTOR,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, intent.id().toString()))
                        .setOccurredAt(at)
                        .setActor(ACTOR)
                        .setKind(kind)
                        .setText(text)
                        .setReference(intent.id().toString())
                        .setDetails(Map.of("week", intent.cycle()))
                        .build());
    }
}
