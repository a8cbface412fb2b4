package dev.roadbook.outreach.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Calendars of an installation. */
public final class TestCalendars {

    private TestCalendars() {}

    /** Where work is from Monday to Friday, in Saudi Arabia from Sunday to Thursday, and never on a country's holidays. */
    public static Calendars mondayToFriday(LocalDate... closedOn) {
        return new Calendars(new CalendarProperties(
                EnumSet.range(MONDAY, FRIDAY),
                Map.of("SA", EnumSet.complementOf(EnumSet.of(FRIDAY, SATURDAY))),
                true,
                Set.of(closedOn)));
    }

    static Calendars withoutHolidays() {
        return new Calendars(new CalendarProperties(EnumSet.allOf(DayOfWeek.class), Map.of(), false, Set.of()));
    }
}
