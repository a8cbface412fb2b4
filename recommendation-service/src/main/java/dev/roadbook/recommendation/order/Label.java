package dev.roadbook.recommendation.order;

/** Why a product is in a suggested order; their names are for ever, their order is that of the lines. */
enum Label {
    /** By its own rhythm it should have been bought before today. */
    OVERDUE,
    /** By its own rhythm it is needed before the order after the next one. */
    REPLENISH,
    /** A top product the account does not carry. */
    GAP,
    /** Never bought; accounts with such baskets buy it. */
    LOOK_ALIKE,
    /** Somebody wants it. */
    ADDED
}
