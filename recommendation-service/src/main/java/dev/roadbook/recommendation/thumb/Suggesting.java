package dev.roadbook.recommendation.thumb;

import java.util.Optional;

/** Suggests products to accounts without a run. */
public interface Suggesting {

    /** Why a product is suggested. */
    enum Ground {
        /** By the account's own rhythm it is due. */
        RHYTHM,
        /** It is a top product that the account does not carry. */
        COVERAGE,
        /** Accounts with such baskets buy it. */
        LOOK_ALIKE
    }

    /** Why the product is suggested to the account as of now; empty where it is not. */
    Optional<Ground> ground(String account, String sku);
}
