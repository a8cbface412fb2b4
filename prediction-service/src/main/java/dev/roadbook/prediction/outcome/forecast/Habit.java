package dev.roadbook.prediction.outcome.forecast;

import java.math.BigDecimal;
import java.time.DayOfWeek;

/** What an account's history shows beyond its usual gap, and a learned forecaster takes into account. */
public sealed interface Habit {

    /**
     * It has been buying faster or slower of late.
     *
     * @param lately median of the latest gaps
     * @param before median of those before
     * @param gaps how many are the latest
     */
    record Pace(double lately, double before, int gaps) implements Habit {}

    /**
     * It mostly buys on one day of the week.
     *
     * @param day the day
     * @param purchases latest purchase days that fell on it
     * @param among latest purchase days looked at
     */
    record Weekday(DayOfWeek day, int purchases, int among) implements Habit {}

    /**
     * Its last purchase was unusually large or small.
     *
     * @param last what it bought for
     * @param usual median of the purchase days before
     */
    record OrderSize(BigDecimal last, BigDecimal usual) implements Habit {}
}
