package dev.roadbook.recommendation.ranker.expert;

/** What a product is recommended for. */
public enum Purpose {
    /** Products the account bought before. */
    REPEAT,
    /** Products it never bought. */
    EXPLORE
}
