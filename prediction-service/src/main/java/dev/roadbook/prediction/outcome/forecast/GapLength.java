package dev.roadbook.prediction.outcome.forecast;

/** How long an account waits before it buys again. */
public interface GapLength {

    /** The gap to assume where one number has to do: the account's own median, else the portfolio's. */
    double typicalGap();

    /** Probability of no purchase within so many days after the last one; 1 for none, never rising. */
    double longerThan(int days);

    /** Probability of a purchase within so many days from today, given the days that have passed without one. */
    default double purchaseWithin(int days, int elapsed) {
        return Probability.rounded(1 - Probability.silence(this, days, elapsed));
    }

    /** Probability of no purchase for so many days from today, given the days that have passed without one. */
    default double noPurchaseWithin(int days, int elapsed) {
        return Probability.rounded(Probability.silence(this, days, elapsed));
    }

    /**
     * Purchases to be expected within so many days from today: the chance of the first, and those that follow it. These have as
     * many days, today included, so that a week has room for one purchase of a weekly buyer.
     */
    default double purchasesWithin(int days, int elapsed) {
        return purchaseWithin(days, elapsed) + Probability.repeats(this, days - 1, elapsed);
    }
}
