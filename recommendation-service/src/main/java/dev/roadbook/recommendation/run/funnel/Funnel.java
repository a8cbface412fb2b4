package dev.roadbook.recommendation.run.funnel;

import dev.roadbook.recommendation.audit.Rule;
import dev.roadbook.recommendation.audit.Severity;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Rejected.Why;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of all that a run looked at.
 *
 * @param scenarios by scenario; those that suggested nothing are left out
 * @param held accounts nothing is recommended to, by the reason
 * @param rules rules that recommendations break, the most frequent first
 */
record Funnel(List<Stages> scenarios, List<HeldAccounts> held, List<BrokenRule> rules) {

    /**
     * What became of the candidates of one scenario.
     *
     * @param candidateCount products it suggested, one for each account; absent for runs of earlier versions
     * @param refused of them, those not taken, by what spoke against them; the rest scored more by another scenario
     * @param accountCount accounts something was recommended to by it
     * @param itemCount products recommended
     * @param passingCount of them, those that passed the audit
     * @param warnedCount of those, the ones something speaks against
     * @param approvedCount products people approved
     * @param rejectedCount products people rejected
     * @param exportedCount products that left
     * @param heldBackCount approved products that broke a rule when they were last to leave
     */
    record Stages(
            Scenario scenario,
            @Nullable Integer candidateCount,
            List<RefusedCandidates> refused,
            int accountCount,
            int itemCount,
            int passingCount,
            int warnedCount,
            int approvedCount,
            int rejectedCount,
            int exportedCount,
            int heldBackCount) {}

    /**
     * Candidates that were not taken.
     *
     * @param why what spoke against them
     * @param count how many
     */
    record RefusedCandidates(Why why, int count) {}

    /**
     * Accounts nothing is recommended to.
     *
     * @param hold why
     * @param count how many
     */
    record HeldAccounts(Hold hold, int count) {}

    /**
     * A rule that recommendations break.
     *
     * @param rule the rule
     * @param severity what that means by the run's policy
     * @param count how many break it
     */
    record BrokenRule(Rule rule, Severity severity, int count) {}
}
