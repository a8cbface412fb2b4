package dev.roadbook.outreach.calendar;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When buyers work.
 *
 * @param workingDays days of the week on which they do
 * @param countries the same for countries that rest on other days, by their ISO 3166 code
 * @param holidays whether they rest on the public holidays of their country
 * @param closedOn further days on which nobody is written to
 */
@Validated
@ConfigurationProperties("roadbook.calendar")
record CalendarProperties(
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) @NotEmpty Set<DayOfWeek> workingDays,

        @DefaultValue @NotNull Map<String, @NotEmpty Set<DayOfWeek>> countries,
        @DefaultValue("true") boolean holidays,
        @DefaultValue @NotNull Set<LocalDate> closedOn) {

    CalendarProperties {
        workingDays = Set.copyOf(workingDays);
        countries = Map.copyOf(countries);
        closedOn = Set.copyOf(closedOn);
    }
}
