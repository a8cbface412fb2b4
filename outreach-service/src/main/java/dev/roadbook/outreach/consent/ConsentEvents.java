package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppressions.Standing;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the activity log is told of who may be written to; addresses themselves it is not. */
@Component
class ConsentEvents {

    private static final String RECIPIENT = "recipient";

    private final ActivityLog activities;

    ConsentEvents(ActivityLog activities) {
        this.activities = activities;
    }

    void suppressed(NewSuppression suppression, @Nullable Standing before, String by) {
        var deed = Deed.of(by, "ADDRESS_SUPPRESSED", "An address was suppressed")
                .to(Suppressions.id(suppression.email()).toString())
                .replacing(
                        before == null ? null : before.reason().name(),
                        suppression.reason().name());
        activities.add(
                suppression.endsAt() == null
                        ? deed
                        : deed.with("until", suppression.endsAt().toString()));
    }

    void suppressed(UUID id, BuyerTopic topic, String by) {
        activities.add(Deed.of(by, "ADDRESS_SUPPRESSED", "An address was suppressed for one programme")
                .to(id.toString())
                .with("programme", topic.name()));
    }

    void imported(int count, String by) {
        activities.add(Deed.of(by, "SUPPRESSIONS_IMPORTED", "Addresses were suppressed")
                .with("count", String.valueOf(count)));
    }

    void lifted(UUID id, String reason, String why, String by) {
        activities.add(Deed.of(by, "SUPPRESSION_LIFTED", "An address may be written to again")
                .to(id.toString())
                .replacing(reason, null)
                .with("why", why));
    }

    /** What a recipient decided about all mail to them. */
    void decided(@Nullable String accountId, String kind, String text) {
        activities.add(Deed.of(RECIPIENT, kind, text).about(accountId));
    }

    /** What a buyer decided about the mails of one programme. */
    void decided(@Nullable String accountId, OptOuts.Reader reader, String kind, String text) {
        activities.add(Deed.of(RECIPIENT, kind, text).about(accountId).with("programme", reader.programme()));
    }

    void turnedOff(OptOuts.Reader reader, String by) {
        record(reader, by, "OPTED_OUT", "turned off");
    }

    void turnedOn(OptOuts.Reader reader, String by) {
        record(reader, by, "OPTED_IN", "turned on again");
    }

    /** Names representatives, but not managers, who are known by their addresses alone. */
    private void record(OptOuts.Reader reader, String by, String kind, String what) {
        boolean isRep = reader.isRep();
        var mail = isRep ? "The digest to representative " + reader.subjectId() : "The roll-up to a manager";
        activities.add(Deed.of(by, kind, mail + " was " + what).to(isRep ? reader.subjectId() : null));
    }
}
