package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
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
    private final ActivityLog activities;

    Consent(Suppressions suppressions, OptOuts optOuts, UnsubscribeLinks links, ActivityLog activities) {
        this.suppressions = suppressions;
        this.optOuts = optOuts;
        this.links = links;
        this.activities = activities;
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
                    activities.add(Deed.of(RECIPIENT, "UNSUBSCRIBED", "The buyer unsubscribed")
                            .about(accountId));
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
            activities.add(Deed.of(by, "ADDRESS_SUPPRESSED", "An address was suppressed"));
        }
        return new Added(suppressions.byEmail(address.normalized()), isNew);
    }

    @Transactional
    boolean lift(UUID id, String by) {
        boolean removed = suppressions.remove(id);
        if (removed) {
            activities.add(Deed.of(by, "SUPPRESSION_LIFTED", "An address may be written to again"));
        }
        return removed;
    }

    /** Names representatives, but not managers, who are known by their addresses alone. */
    private void record(OptOuts.Reader reader, String by, String kind, String what) {
        boolean isRep = reader.subjectType().equals(REP);
        var mail = isRep ? "The digest to representative " + reader.subjectId() : "The roll-up to a manager";
        activities.add(Deed.of(by, kind, mail + " was " + what).to(isRep ? reader.subjectId() : null));
    }
}
