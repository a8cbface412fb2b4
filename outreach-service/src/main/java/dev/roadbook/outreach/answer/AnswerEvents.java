package dev.roadbook.outreach.answer;

import dev.roadbook.outreach.answer.BuyerAnswers.Decision;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The trace of answers in the activity log. */
@Component
class AnswerEvents {

    private static final String BUYER = "recipient";

    private final ActivityLog activities;
    private final Clock clock;

    AnswerEvents(ActivityLog activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    void answered(Offered offered, AnswerKind kind) {
        var text = switch (kind) {
            case SAME -> "The buyer wants what the reminder offered";
            case CHANGE -> "The buyer wants what the reminder offered, changed";
            case NOT_NOW -> "The buyer wants nothing now";
        };
        record(offered.intentId(), offered.accountId(), BUYER, "REMINDER_ANSWERED", text);
    }

    void decided(UUID id, String accountId, Decision decision, String by) {
        var text = switch (decision) {
            case APPROVED -> "The buyer's answer was approved";
            case DISMISSED -> "The buyer's answer was dismissed";
        };
        record(id, accountId, by, "ANSWER_" + decision, text);
    }

    private void record(UUID id, String accountId, String actor, String kind, String text) {
        activities.addOnce(
                Deed.of(actor, kind, text).about(accountId).to(id.toString()),
                clock.instant(),
                "activity",
                kind,
                id.toString());
    }
}
