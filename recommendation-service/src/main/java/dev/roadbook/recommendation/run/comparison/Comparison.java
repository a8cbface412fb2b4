package dev.roadbook.recommendation.run.comparison;

import dev.roadbook.recommendation.scenario.Scenario;
import java.util.List;

/**
 * What a run recommends otherwise than an earlier one, in figures.
 *
 * @param identical whether both came to the very same, to the last digit of a score
 * @param sameSettings whether both were computed with the same configuration
 * @param accountCount accounts something is recommended to by either
 * @param changedAccountCount of them, those to whom something else is recommended
 * @param scenarios by scenario; those that neither recommends anything by are left out
 */
record Comparison(
        boolean identical,
        boolean sameSettings,
        int accountCount,
        int changedAccountCount,
        List<ScenarioChanges> scenarios) {

    /**
     * Products recommended by one scenario.
     *
     * @param entered recommended now, and not before
     * @param left recommended before, and not now
     * @param changed recommended by both, but otherwise; counted for the scenario of now
     * @param same recommended by both alike
     */
    record ScenarioChanges(Scenario scenario, int entered, int left, int changed, int same) {}
}
