package dev.roadbook.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When an account buys.
 *
 * @param gap usual days between two orders
 * @param jitter how far an order strays from it
 * @param first its first order
 * @param last the day after which it buys no more
 * @param slowsFrom the day from which it takes twice the time
 * @param weekday the day it prefers
 */
record Rhythm(int gap, int jitter, LocalDate first, LocalDate last, LocalDate slowsFrom, DayOfWeek weekday) {

    private static final int[] GAPS = {7, 10, 14, 21, 28, 45};
    private static final int[] GAP_WEIGHTS = {34, 12, 28, 14, 8, 4};
    private static final int SHORTEST = 3;

    /** Never late, never early, and due on the day the data is about. */
    static Rhythm punctual(DemoSettings settings, Dice dice) {
        int gap = GAPS[dice.weighted(new int[] {5, 0, 4, 1, 0, 0})];
        var span = ChronoUnit.DAYS.between(settings.firstDay(), settings.day());
        var first = settings.day().minusDays(span / gap * gap);
        return new Rhythm(gap, 0, first, LocalDate.MAX, LocalDate.MAX, first.getDayOfWeek());
    }

    static Rhythm of(DemoSettings settings, Dice dice) {
        int gap = GAPS[dice.weighted(GAP_WEIGHTS)];
        int jitter = Math.max(1, gap * dice.between(10, 35) / 100);
        int span = (int) ChronoUnit.DAYS.between(settings.firstDay(), settings.day());
        var early = settings.firstDay().plusDays(dice.below(gap));
        var rhythm = new Rhythm(gap, jitter, early, LocalDate.MAX, LocalDate.MAX, DayOfWeek.of(dice.between(1, 6)));
        int fate = dice.below(100);
        if (fate < 9) {
            return rhythm.until(settings.day().minusDays(Math.min(span / 2, dice.between(75, 700))));
        }
        if (fate < 17) {
            return rhythm.startingOn(settings.day().minusDays(Math.min(span, dice.between(15, 150))));
        }
        if (fate < 23) {
            return rhythm.slowingFrom(settings.day().minusDays(Math.min(span / 3, dice.between(60, 150))));
        }
        return fate < 55 ? rhythm.startingOn(early.plusDays(dice.below(Math.max(1, span * 2 / 3)))) : rhythm;
    }

    LocalDate after(LocalDate order, Dice dice) {
        if (jitter == 0) {
            return order.plusDays(gap);
        }
        int days = gap * (order.isBefore(slowsFrom) ? 1 : 2);
        days = days * 100 / Season.STEADY.percent(order) + dice.around(jitter * 2);
        if (dice.chance(3)) {
            days += gap;
        }
        return onOpenDay(order.plusDays(Math.max(SHORTEST, days)), dice);
    }

    private LocalDate onOpenDay(LocalDate day, Dice dice) {
        var moved = day;
        if (gap >= 7 && dice.chance(70)) {
            int off = weekday.getValue() - day.getDayOfWeek().getValue();
            moved = day.plusDays(off > 3 ? off - 7 : off < -3 ? off + 7 : off);
        }
        return moved.getDayOfWeek() == DayOfWeek.SUNDAY ? moved.plusDays(1) : moved;
    }

    private Rhythm until(LocalDate day) {
        return new Rhythm(gap, jitter, first, day, slowsFrom, weekday);
    }

    private Rhythm startingOn(LocalDate day) {
        return new Rhythm(gap, jitter, day, last, slowsFrom, weekday);
    }

    private Rhythm slowingFrom(LocalDate day) {
        return new Rhythm(gap, jitter, first, last, day, weekday);
    }
}
