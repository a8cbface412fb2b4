package dev.roadbook.outreach.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * An ISO week.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday: " + monday);
        }
    }

    /** The week a day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.with(DayOfWeek.MONDAY));
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public LocalDate day(DayOfWeek day) {
        return monday.with(day);
    }

    /** Within its year. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** As ledger, tables and addresses name it, such as 2026-W47; later weeks sort after earlier ones. */
    @Override
    public String toString() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }
}
