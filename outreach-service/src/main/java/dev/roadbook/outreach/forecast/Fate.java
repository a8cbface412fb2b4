package dev.roadbook.outreach.forecast;

/** What becomes of a mail on a day. */
enum Fate {
    /** It goes. */
    GOES,
    /** It waits for another day. */
    WAITS,
    /** It does not go. */
    LEFT_OUT
}
