package dev.roadbook.recommendation.run.weekly;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and when a run begins by itself.
 *
 * @param enabled whether one does
 * @param on on which day; on a later one of the week where it could not begin
 * @param at at what time, in the installation's zone
 */
@ConfigurationProperties("roadbook.recommendation-runs.weekly")
record WeeklyRunProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("MONDAY") DayOfWeek on,
        @DefaultValue("05:00") LocalTime at) {}
