package dev.roadbook.recommendation.ranker;

/** What put a product before others; their names are for ever. */
public enum RankedBy {
    /** Trees over all rankings, learned from what followed. */
    LEARNED,
    /** How often the account bought it. */
    FREQUENCY,
    /** How many buyers it shares with what the account bought. */
    BUYERS_IN_COMMON,
    /** The account's own rhythm with it. */
    RHYTHM,
    /** How many accounts like it carry the top product. */
    COVERAGE
}
