package dev.roadbook.recommendation.run.view;

import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Scenario;
import dev.roadbook.recommendation.settings.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account should buy next by the latest run, and why.
 *
 * @param runId the run
 * @param asOf purchases up to this day counted
 * @param policy how recommendations were judged
 * @param scenario that of the best product; HOLD without one
 * @param hold why nothing is recommended
 * @param items products, best first
 * @param rejected the best of those not taken, with what spoke against them
 * @param multipliers what the sum of a score's contributions is multiplied by, by scenario
 * @param profile what the account was like on that day
 */
record AccountRecommendation(
        String accountId,
        UUID runId,
        LocalDate asOf,
        Policy policy,
        Scenario scenario,
        @Nullable Hold hold,
        List<RecommendedItem> items,
        List<RejectedProduct> rejected,
        Map<Scenario, BigDecimal> multipliers,
        Profile profile) {}
