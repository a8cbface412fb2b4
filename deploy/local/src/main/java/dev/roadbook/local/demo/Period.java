package dev.roadbook.local.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** Days whose sales go into one file, first and last included. */
record Period(LocalDate first, LocalDate last) {

    private static final int LATEST_WEEKS = 4;

    /** The years of a history, cut at New Year, then its latest weeks one by one. */
    static List<Period> of(DemoSettings settings) {
        var end = settings.day().minusDays(1);
        var weekly = settings.day().minusWeeks(LATEST_WEEKS);
        var periods = new ArrayList<Period>();
        var from = settings.firstDay();
        while (from.isBefore(weekly)) {
            var newYearsEve = MonthDay.of(12, 31).atYear(from.getYear());
            var to = newYearsEve.isBefore(weekly) ? newYearsEve : weekly.minusDays(1);
            periods.add(new Period(from, to));
            from = to.plusDays(1);
        }
        while (!from.isAfter(end)) {
            periods.add(new Period(from, from.plusDays(6)));
            from = from.plusWeeks(1);
        }
        return periods;
    }

    boolean isOver(LocalDate day) {
        return day.isAfter(last);
    }

    boolean hasBegun(LocalDate day) {
        return !day.isBefore(first);
    }

    String fileName() {
        return "sales-%s-%s.csv".formatted(first, last);
    }
}
