package dev.roadbook.outreach.consent;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What recipients and people at work say about who may be written to, with its trace in the activity log. */
@Component
class Consent {

    private final Suppressions suppressions;
    private final UnsubscribeLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Consent(Suppressions suppressions, UnsubscribeLinks links, Outbox outbox, Clock clock) {
        this.suppressions = suppressions;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Added(Suppression suppression, boolean isNew) {}

    /** The recipient's word, by the token in a mail; unknown tokens change nothing and tell nothing. */
    @Transactional
    void unsubscribe(String token) {
        links.find(token).ifPresent(target -> {
            if (suppressions.unsubscribed(target.email())) {
                record(target.accountId(), target.accountId(), "recipient", "UNSUBSCRIBED", "The buyer unsubscribed");
            }
        });
    }

    @Transactional
    Added suppress(EmailAddress address, @Nullable String note, String by) {
        boolean isNew = suppressions.add(address.normalized(), Reason.MANUAL, note, by);
        if (isNew) {
            record(by, null, by, "ADDRESS_SUPPRESSED", "An address was suppressed");
        }
        return new Added(suppressions.byEmail(address.normalized()), isNew);
    }

    @Transactional
    boolean lift(UUID id, String by) {
        boolean removed = suppressions.remove(id);
        if (removed) {
            record(by, null, by, "SUPPRESSION_LIFTED", "An address may be written to again");
        }
        return removed;
    }

    private void record(String key, @Nullable String accountId, String actor, String kind, String text) {
        var now = clock.instant();
        outbox.append(
                Topic.ACTIVITY,
                key,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, key, now.toString()))
                        .setOccurredAt(now)
                        .setAccountId(accountId)
                        .setActor(actor)
                        .setKind(kind)
                        .setText(text)
                        .setDetails(Map.of())
                        .build());
    }
}
