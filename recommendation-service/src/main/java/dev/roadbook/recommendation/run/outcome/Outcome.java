package dev.roadbook.recommendation.run.outcome;

import dev.roadbook.recommendation.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * What accounts bought of what a run recommended, in the days after it. Whoever would have bought anyway is counted, too.
 *
 * @param from first day that counts
 * @param until last one
 * @param days how many there will be
 * @param daysSoFar how many of them have passed
 * @param scenarios by scenario; those that recommended nothing are left out
 */
record Outcome(LocalDate from, LocalDate until, int days, int daysSoFar, List<Followed> scenarios) {

    /**
     * What was bought of the recommendations of one scenario that passed the audit and that nobody rejected.
     *
     * @param itemCount products recommended
     * @param boughtCount of them, those that their account bought
     * @param substitutedCount of the others, those whose account bought another product of the same family, or category
     * @param exportedCount products that left
     * @param exportedBoughtCount of those, the ones bought
     * @param exportedSubstitutedCount of the others, those whose account bought another of the same family, or category
     */
    record Followed(
            Scenario scenario,
            int itemCount,
            int boughtCount,
            int substitutedCount,
            int exportedCount,
            int exportedBoughtCount,
            int exportedSubstitutedCount) {}
}
