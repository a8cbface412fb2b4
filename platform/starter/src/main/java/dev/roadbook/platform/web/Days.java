package dev.roadbook.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as people mean them; a year of nine digits would overflow what is computed from it. */
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /** The day a parameter of this name holds. */
    public static LocalDate parse(String parameter, String text) {
        try {
            return parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(parameter, "must be a day such as 2026-03-03");
        }
    }

    static LocalDate parse(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day of no year people plan for: " + day);
        }
        return day;
    }
}
