package dev.roadbook.outreach.holdout;

/** How probable an order within the days was that count as an answer to a reminder. */
final class Chance {

    /** Days after the due day. */
    static final int WINDOW_DAYS = 14;

    /** Between the chances of 7 and of 30 days, of an expectation {@code e}. */
    static final String WITHIN_WINDOW =
            "e.chance_of_week + (e.chance_of_month - e.chance_of_week) * %s / 23.0".formatted(WINDOW_DAYS - 7);

    private Chance() {}
}
