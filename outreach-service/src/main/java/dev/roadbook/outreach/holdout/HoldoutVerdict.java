package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.experiment.Interval;
import dev.roadbook.platform.experiment.SampleRatio;
import java.util.Optional;

/** What may be said of a comparison on a day. */
enum HoldoutVerdict {
    /** Too few cycles have run their course. */
    TOO_EARLY,
    /** The arms are not as large as they were drawn, so that their difference means nothing. */
    UNEVEN,
    /** The difference may be either way. */
    OPEN,
    /** Reminded accounts order more often. */
    MORE,
    /** Reminded accounts order less often. */
    FEWER;

    static HoldoutVerdict of(SampleRatio ratio, Optional<Interval> orders) {
        return ratio.isAlarming() ? UNEVEN : orders.map(HoldoutVerdict::of).orElse(TOO_EARLY);
    }

    private static HoldoutVerdict of(Interval orders) {
        if (orders.isAboveZero()) {
            return MORE;
        }
        return orders.isBelowZero() ? FEWER : OPEN;
    }
}
