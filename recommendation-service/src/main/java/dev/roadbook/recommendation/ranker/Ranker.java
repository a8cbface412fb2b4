package dev.roadbook.recommendation.ranker;

/** A way of ranking products for accounts. */
@FunctionalInterface
public interface Ranker {

    /** Learns from what was known at the start of a day. */
    Scorer learn(Evidence evidence);
}
