package dev.roadbook.prediction.model;

import org.jspecify.annotations.Nullable;

/**
 * A model beside what gave the dates, on the same purchases.
 *
 * @param model the model in the shadow
 * @param purchases purchases that came since it was learned and were dated by both, the latest at most
 * @param leastPurchases purchases below which nothing is compared
 * @param shadow what its dates would have come to; absent with too few purchases
 * @param stood what the dates that stood came to; absent with too few purchases
 */
record ShadowRun(
        String model,
        int purchases,
        int leastPurchases,
        @Nullable Closeness shadow,
        @Nullable Closeness stood) {

    /**
     * How close dates came.
     *
     * @param error mean absolute error in days
     * @param within3 share at most three days off
     * @param within7 share at most seven days off
     * @param insideWindow share inside the window
     */
    record Closeness(double error, double within3, double within7, double insideWindow) {}
}
