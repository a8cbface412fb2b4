package dev.roadbook.outreach.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose working days are which. */
@Component
public class Calendars {

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes();

    private final CalendarProperties properties;
    private final WorkingDays anywhere;
    private final Map<String, WorkingDays> byCountry = new ConcurrentHashMap<>();

    Calendars(CalendarProperties properties) {
        this.properties = properties;
        this.anywhere = day -> works(day, properties.workingDays());
    }

    /**
     * The working days of a country; without one, every day that is no weekend.
     *
     * @param country its ISO 3166 alpha-2 code
     */
    public WorkingDays of(@Nullable String country) {
        return country == null ? anywhere : byCountry.computeIfAbsent(country, this::inCountry);
    }

    private WorkingDays inCountry(String country) {
        var week = properties.countries().getOrDefault(country, properties.workingDays());
        var holidays = holidays(country);
        return day -> works(day, week) && !holidays.test(day);
    }

    private boolean works(LocalDate day, Set<DayOfWeek> week) {
        return week.contains(day.getDayOfWeek()) && !properties.closedOn().contains(day);
    }

    private Predicate<LocalDate> holidays(String country) {
        if (!properties.holidays() || !KNOWN.contains(country)) {
            return _ -> false;
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        return day -> manager.isHoliday(day);
    }
}
