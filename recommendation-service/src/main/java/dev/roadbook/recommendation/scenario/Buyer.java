package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.profile.BuyingHistory;
import java.util.Collection;
import java.util.List;

/**
 * What is known of an account when something is recommended to it.
 *
 * @param segment its RFM segment; empty while it has none
 * @param history what it bought
 * @param repeats what the ranker says of products it bought
 * @param explores what the ranker says of others
 * @param declined products that somebody who knows it said are not for it
 */
public record Buyer(
        String segment,
        BuyingHistory history,
        List<Affinity> repeats,
        List<Affinity> explores,
        Collection<String> declined) {

    public Buyer {
        repeats = List.copyOf(repeats);
        explores = List.copyOf(explores);
        // Runs of earlier versions kept none.
        declined = declined == null ? List.of() : declined.stream().sorted().toList();
    }
}
