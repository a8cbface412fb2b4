package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.profile.BuyingHistory;
import java.util.List;

/**
 * What is known of an account when something is recommended to it.
 *
 * @param segment its RFM segment; empty while it has none
 * @param history what it bought
 * @param repeats what the ranker says of products it bought
 * @param explores what the ranker says of others
 */
public record Buyer(String segment, BuyingHistory history, List<Affinity> repeats, List<Affinity> explores) {

    public Buyer {
        repeats = List.copyOf(repeats);
        explores = List.copyOf(explores);
    }
}
