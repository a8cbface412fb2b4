package dev.roadbook.outreach.answer;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.answer.BuyerAnswers.Decision;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The trace of answers in the activity log. */
@Component
class AnswerEvents {

    private static final String BUYER = "recipient";

    private final Outbox outbox;
    private final Clock clock;

    AnswerEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
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
        outbox.append(
                Topic.ACTIVITY,
                accountId,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, id.toString()))
                        .setOccurredAt(clock.instant())
                        .setAccountId(accountId)
                        .setActor(actor)
                        .setKind(kind)
                        .setText(text)
                        .setReference(id.toString())
                        .setDetails(Map.of())
                        .build());
    }
}
