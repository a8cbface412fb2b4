package dev.roadbook.outreach.calendar;

import java.time.LocalDate;

/** The days on which somebody works. */
@FunctionalInterface
public interface WorkingDays {

    /** Those of somebody who never rests. */
    WorkingDays EVERY_DAY = _ -> true;

    /** The longest holiday that anybody has. */
    int LONGEST_REST = 366;

    boolean contains(LocalDate day);

    /** The day itself where they work then, else the first after it on which they do. */
    default LocalDate from(LocalDate day) {
        return day.datesUntil(day.plusDays(LONGEST_REST))
                .filter(this::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works in the year from " + day + " on"));
    }

    /** Whether more of them than that have passed since a day, itself counted, and today not. */
    default boolean passedMoreThan(int most, LocalDate since, LocalDate today) {
        return since.isBefore(today)
                && since.datesUntil(today)
                                .filter(this::contains)
                                .limit(most + 1L)
                                .count()
                        > most;
    }
}
