package dev.roadbook.recommendation.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.roadbook.recommendation.audit.Verdict;
import dev.roadbook.recommendation.scenario.Considered;
import dev.roadbook.recommendation.scenario.Item;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Rejected;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended to an account, and how it was judged.
 *
 * @param scenario that of the best product; HOLD without one
 * @param hold why nothing is recommended
 * @param items products, best first
 * @param rejected the best of those not taken
 * @param considered how many were looked at; no part of the fingerprint, since it follows from what is
 */
public record AccountResult(
        Scenario scenario,
        @Nullable Hold hold,
        List<JudgedItem> items,
        List<Rejected> rejected,
        @JsonIgnore List<Considered> considered) {

    /** A product and what came of judging it. */
    public record JudgedItem(Item item, Verdict verdict) {}

    public AccountResult {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
        considered = List.copyOf(considered);
    }
}
