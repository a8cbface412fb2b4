package dev.roadbook.outreach.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours in which nobody is written to; none when both ends are the same.
 *
 * @param from begin, included
 * @param until end, excluded; before the begin when the hours span midnight
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** When the quiet ends that reigns at this instant, if it does. */
    Optional<Instant> endAfter(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return Optional.empty();
        }
        var day = local.toLocalDate();
        var end = local.toLocalTime().isBefore(until) ? day : day.plusDays(1);
        return Optional.of(end.atTime(until).atZone(zone).toInstant());
    }

    private boolean contains(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
