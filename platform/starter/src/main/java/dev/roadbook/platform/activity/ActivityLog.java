package dev.roadbook.platform.activity;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells who did what in the transaction that does it, so that neither is without the other. */
public final class ActivityLog {

    private final Outbox outbox;
    private final Clock clock;

    ActivityLog(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds what was done now. */
    public void add(Deed deed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        outbox.append(List.of(event(UUID.randomUUID(), deed, now)));
    }

    /** Adds what is told once, however often it is added: what it is follows from the parts. */
    public void addOnce(Deed deed, Instant at, String... parts) {
        outbox.append(List.of(once(deed, at, parts)));
    }

    /** What {@link #addOnce} adds, for who adds much at once. */
    public OutgoingEvent once(Deed deed, Instant at, String... parts) {
        return event(EventIds.of(parts), deed, at);
    }

    private static OutgoingEvent event(UUID id, Deed deed, Instant at) {
        return new OutgoingEvent(
                Topic.ACTIVITY,
                Objects.requireNonNullElse(deed.accountId(), deed.actor()),
                ActivityRecorded.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setAccountId(deed.accountId())
                        .setActor(deed.actor())
                        .setKind(deed.kind())
                        .setText(deed.text())
                        .setReference(deed.reference())
                        .setDetails(deed.details())
                        .build());
    }
}
