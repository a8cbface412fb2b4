package dev.roadbook.recommendation.ranker;

/** What was learned from a portfolio, ready to score any account's history; safe for many threads. */
@FunctionalInterface
public interface Scorer {

    /** Adds the scores of all products it has an opinion on, as of the start of a day. */
    void score(History history, int asOf, Scores into);
}
