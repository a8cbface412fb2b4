package dev.roadbook.recommendation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account should buy next.
 *
 * @param scenario that of the best product; HOLD without one
 * @param hold why nothing is recommended
 * @param items products, best first
 * @param rejected the best of those not taken, with what spoke against them
 * @param considered how many were looked at, by scenario
 */
public record Recommendation(
        Scenario scenario,
        @Nullable Hold hold,
        List<Item> items,
        List<Rejected> rejected,
        List<Considered> considered) {

    /** Why nothing is recommended. */
    public enum Hold {
        /** It never bought anything. */
        NO_PURCHASES,
        /** It fell silent before it had bought enough to be won back. */
        NOT_WORTH_WINNING_BACK,
        /** No scenario applies. */
        NO_SCENARIO,
        /** A scenario applies, but none of its products can be recommended. */
        NOTHING_LEFT
    }

    public Recommendation {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
        considered = List.copyOf(considered);
    }
}
