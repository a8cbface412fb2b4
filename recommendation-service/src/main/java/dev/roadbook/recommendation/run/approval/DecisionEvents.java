package dev.roadbook.recommendation.run.approval;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.recommendation.run.approval.Decisions.Verdict;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the activity log who decided what. */
@Component
class DecisionEvents {

    private final Outbox outbox;
    private final Clock clock;

    DecisionEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void decided(UUID item, UUID run, String account, String sku, int auditScore, long revision, Verdict verdict) {
        var kind = "RECOMMENDATION_" + verdict.decision();
        outbox.append(
                Topic.ACTIVITY,
                account,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, item.toString(), String.valueOf(revision)))
                        .setOccurredAt(clock.instant())
                        .setAccountId(account)
                        .setActor(verdict.by())
                        .setKind(kind)
                        .setText("The recommendation of " + sku + " was " + word(verdict))
                        .setReference(item.toString())
                        .setDetails(Map.of("run", run.toString(), "sku", sku, "audit_score", "" + auditScore))
                        .build());
    }

    void decided(UUID run, long revision, int count, Verdict verdict) {
        var kind = "RECOMMENDATIONS_" + verdict.decision();
        outbox.append(
                Topic.ACTIVITY,
                verdict.by(),
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, run.toString(), String.valueOf(revision)))
                        .setOccurredAt(clock.instant())
                        .setActor(verdict.by())
                        .setKind(kind)
                        .setText(count + " recommendations of a run were " + word(verdict))
                        .setReference(run.toString())
                        .setDetails(Map.of("count", String.valueOf(count)))
                        .build());
    }

    private static String word(Verdict verdict) {
        return verdict.isApproval() ? "approved" : "rejected";
    }
}
