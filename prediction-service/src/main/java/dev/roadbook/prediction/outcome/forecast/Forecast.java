package dev.roadbook.prediction.outcome.forecast;

import java.time.LocalDate;

/** What a forecaster says of the next purchase: a date with its window, or why it gives none. */
public sealed interface Forecast {

    /**
     * The next purchase is expected, or was and is overdue: the date stays the one given at the last purchase.
     *
     * @param on the expected day
     * @param windowStart first day of the window
     * @param windowEnd last day of the window
     * @param confidence how much to trust it
     * @param within7Days probability of a purchase in the next 7 days
     * @param within30Days probability of a purchase in the next 30 days
     * @param daysOverdue days past the window's end, 0 until then
     */
    record Expected(
            LocalDate on,
            LocalDate windowStart,
            LocalDate windowEnd,
            Confidence confidence,
            double within7Days,
            double within30Days,
            int daysOverdue)
            implements Forecast {

        public Expected {
            if (on.isBefore(windowStart) || on.isAfter(windowEnd)) {
                throw new IllegalArgumentException(on + " lies outside " + windowStart + " to " + windowEnd);
            }
        }

        /** The same once the account has been silent for long: a date that was missed by so much is no longer awaited. */
        public Expected missed() {
            return new Expected(on, windowStart, windowEnd, Confidence.LOW, within7Days, within30Days, 0);
        }
    }

    record Abstained(Abstention reason) implements Forecast {}
}
