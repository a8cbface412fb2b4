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
public class Consent {

    private static final String RECIPIENT = "recipient";
    private static final String REP = "REP";

    private final Suppressions suppressions;
    private final OptOuts optOuts;
    private final UnsubscribeLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Consent(Suppressions suppressions, OptOuts optOuts, UnsubscribeLinks links, Outbox outbox, Clock clock) {
        this.suppressions = suppressions;
        this.optOuts = optOuts;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Added(Suppression suppression, boolean isNew) {}

    /** The recipient's word, by the token in a mail; unknown tokens change nothing and tell nothing. */
    @Transactional
    void unsubscribe(String token) {
        links.find(token).ifPresent(this::unsubscribe);
    }

    private void unsubscribe(UnsubscribeLinks.Target target) {
        switch (target) {
            case UnsubscribeLinks.Target.Buyer(var accountId, var email) -> {
                if (suppressions.unsubscribed(email)) {
                    record(accountId, accountId, RECIPIENT, "UNSUBSCRIBED", "The buyer unsubscribed", null, email);
                }
            }
            case UnsubscribeLinks.Target.Reader(var reader) -> optOut(reader, RECIPIENT);
        }
    }

    /** Ends the mails of a programme to a representative. */
    @Transactional
    public void optOut(String programme, String repId, String by) {
        optOut(new OptOuts.Reader(programme, REP, repId), by);
    }

    /** Lets them go on. */
    @Transactional
    public void optIn(String programme, String repId, String by) {
        var reader = new OptOuts.Reader(programme, REP, repId);
        if (optOuts.remove(reader)) {
            record(reader, by, "OPTED_IN", "turned on again");
        }
    }

    private void optOut(OptOuts.Reader reader, String by) {
        if (optOuts.add(reader, by)) {
            record(reader, by, "OPTED_OUT", "turned off");
        }
    }

    @Transactional
    Added suppress(EmailAddress address, @Nullable String note, String by) {
        boolean isNew = suppressions.add(address.normalized(), Reason.MANUAL, note, by);
        if (isNew) {
            record(by, null, by, "ADDRESS_SUPPRESSED", "An address was suppressed", null, address.normalized());
        }
        return new Added(suppressions.byEmail(address.normalized()), isNew);
    }

    @Transactional
    boolean lift(UUID id, String by) {
        boolean removed = suppressions.remove(id);
        if (removed) {
            record(by, null, by, "SUPPRESSION_LIFTED", "An address may be written to again", null, id.toString());
        }
        return removed;
    }

    /** Names representatives, but not managers, who are known by their addresses alone. */
    private void record(OptOuts.Reader reader, String by, String kind, String what) {
        boolean isRep = reader.subjectType().equals(REP);
        record(
                by,
                null,
                by,
                kind,
                (isRep ? "The digest to representative " + reader.subjectId() : "The roll-up to a manager") + " was "
                        + what,
                isRep ? reader.subjectId() : null,
                reader.subjectId());
    }

    /** @param about tells what is recorded from what else the same person did at the same time */
    private void record(
            String key,
            @Nullable String accountId,
            String actor,
            String kind,
            String text,
            @Nullable String reference,
            String about) {
        var now = clock.instant();
        outbox.append(
                Topic.ACTIVITY,
                key,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, key, about, now.toString()))
                        .setOccurredAt(now)
                        .setAccountId(accountId)
                        .setActor(actor)
                        .setKind(kind)
                        .setText(text)
                        .setReference(reference)
                        .setDetails(Map.of())
                        .build());
    }
}
