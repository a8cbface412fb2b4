package dev.roadbook.recommendation.run.approval;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.RecommendationRunProperties;
import dev.roadbook.recommendation.run.view.RecommendedItem.Decision;
import dev.roadbook.recommendation.scenario.Scenario;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on recommendations, one by one or many at once; decisions on one run wait for each other. */
@Component
class Decisions {

    private final JdbcClient jdbc;
    private final ActivityLog activities;
    private final RecommendationRunProperties properties;
    private final Clock clock;

    Decisions(JdbcClient jdbc, ActivityLog activities, RecommendationRunProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What is decided, and by whom.
     *
     * @param decision the decision
     * @param comment what is said
     * @param by who decides
     */
    record Verdict(Decision decision, @Nullable String comment, String by) {

        boolean isApproval() {
            return decision == Decision.APPROVED;
        }

        String inWords() {
            return isApproval() ? "approved" : "rejected";
        }
    }

    /**
     * What many are told apart by.
     *
     * @param scenario of this scenario only
     * @param rep of the accounts of this representative only
     * @param ids these only; all where there is no list
     */
    record Choice(
            @Nullable Scenario scenario,
            @Nullable String rep,
            @Nullable List<UUID> ids) {}

    /** How many were decided on, and the run's revision since. */
    record Decided(int count, long revision) {}

    private record Item(
            UUID runId, String accountId, String sku, int auditScore, boolean passes, boolean left, long revision) {}

    private record LockedRun(String requestedBy, int recipients, long revision) {}

    @Transactional
    void decide(UUID id, long revision, Verdict verdict) {
        var item = item(id);
        var run = lock(item.runId());
        checkFourEyes(run, verdict);
        if (item.left()) {
            throw refused("already_left", "This recommendation has left already.");
        }
        if (verdict.isApproval() && !item.passes()) {
            throw refused("audit_failed", "This recommendation did not pass the audit.");
        }
        var changed = jdbc.sql("""
                        update recommended_item
                        set state = :state, comment = :comment, decided_by = :by, decided_at = :now,
                            revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                .param("state", verdict.decision().name())
                .param("comment", verdict.comment())
                .param("by", verdict.by())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw EntityTag.stale();
        }
        touch(item.runId());
        var text = "The recommendation of %s was %s.".formatted(item.sku(), verdict.inWords());
        activities.add(Deed.of(verdict.by(), "RECOMMENDATION_" + verdict.decision(), text)
                .about(item.accountId())
                .to(id.toString())
                .with("run", item.runId().toString())
                .with("audit_score", String.valueOf(item.auditScore())));
    }

    /** Decides on all of a run that nobody has decided on yet; what did not pass the audit cannot be approved. */
    @Transactional
    Decided decide(UUID runId, long revision, Choice choice, Verdict verdict) {
        var run = lock(runId);
        if (run.revision() != revision) {
            throw EntityTag.stale();
        }
        checkFourEyes(run, verdict);
        var count = jdbc.sql("""
                        update recommended_item as i
                        set state = :state, comment = :comment, decided_by = :by, decided_at = :now,
                            revision = i.revision + 1
                        where i.run_id = :run and i.state = 'PROPOSED' and (i.passes or not :approval)
                          and (:scenario::text is null or i.scenario = :scenario)
                          and (:ids::uuid[] is null or i.id = any (:ids::uuid[]))
                          and (:rep::text is null or exists (
                                select from account a where a.account_id = i.account_id and a.rep_id = :rep))
                        """)
                .param("state", verdict.decision().name())
                .param("comment", verdict.comment())
                .param("by", verdict.by())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("run", runId)
                .param("approval", verdict.isApproval())
                .param(
                        "scenario",
                        choice.scenario() == null ? null : choice.scenario().name())
                .param("ids", choice.ids() == null ? null : choice.ids().toArray(UUID[]::new))
                .param("rep", choice.rep())
                .update();
        if (count > 0) {
            touch(runId);
            var text = "%d recommendations of a run were %s.".formatted(count, verdict.inWords());
            activities.add(Deed.of(verdict.by(), "RECOMMENDATIONS_" + verdict.decision(), text)
                    .to(runId.toString())
                    .with("count", String.valueOf(count)));
        }
        return new Decided(count, count > 0 ? revision + 1 : revision);
    }

    private Item item(UUID id) {
        return jdbc.sql("""
                        select i.run_id, i.account_id, i.sku, i.audit_score, i.passes, i.exported_at is not null as left,
                            i.revision
                        from recommended_item i
                            join recommendation_run r on r.id = i.run_id and r.completed_at is not null
                        where i.id = :id
                        """)
                .param("id", id)
                .query(Item.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such recommendation."));
    }

    private LockedRun lock(UUID id) {
        return jdbc.sql("""
                        select requested_by, recipient_count as recipients, revision
                        from recommendation_run
                        where id = :id and completed_at is not null
                        for update
                        """)
                .param("id", id)
                .query(LockedRun.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such run."));
    }

    private void touch(UUID runId) {
        jdbc.sql("update recommendation_run set revision = revision + 1 where id = :id")
                .param("id", runId)
                .update();
    }

    /** It is the run that counts, not the request: a large one cannot be approved in small portions. */
    private void checkFourEyes(LockedRun run, Verdict verdict) {
        boolean isLarge = run.recipients() > properties.fourEyesAbove();
        if (verdict.isApproval() && isLarge && run.requestedBy().equals(verdict.by())) {
            throw refused(
                    "four_eyes",
                    "A run for more than %d accounts is approved by another person than the one who asked for it."
                            .formatted(properties.fourEyesAbove()));
        }
    }

    private static ProblemException refused(String code, String sentence) {
        return new ProblemException(HttpStatus.CONFLICT, code, sentence);
    }
}
