package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.week.Week;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Which digests are to be sent at a time. */
@Component
class DigestCalendar {

    private final DigestProperties properties;
    private final ZoneId zone;

    DigestCalendar(DigestProperties properties, RoadbookProperties roadbook) {
        this.properties = properties;
        this.zone = roadbook.zone();
    }

    ZoneId zone() {
        return zone;
    }

    /** Those a person asks for: of this week, now. */
    Issue asked(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return new Issue(Week.of(today), today);
    }

    /** Those of this week once their hour has come, and for as long as they may be late. */
    Optional<Issue> scheduled(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var week = Week.of(today);
        var dueOn = week.day(properties.day());
        return now.isBefore(opening(week)) || today.isAfter(dueOn.plusDays(properties.catchUpDays()))
                ? Optional.empty()
                : Optional.of(new Issue(week, dueOn));
    }

    /** Those that the schedule sends before the end, and when it first looks at them. */
    SequencedMap<Issue, Instant> between(Instant now, Instant end) {
        var issues = new LinkedHashMap<Issue, Instant>();
        scheduled(now).ifPresent(issue -> issues.put(issue, now));
        for (var week = Week.of(LocalDate.ofInstant(now, zone)); opening(week).isBefore(end); week = week.next()) {
            if (opening(week).isAfter(now)) {
                issues.put(new Issue(week, week.day(properties.day())), opening(week));
            }
        }
        return issues;
    }

    private Instant opening(Week week) {
        return week.day(properties.day())
                .atTime(properties.startsAt())
                .atZone(zone)
                .toInstant();
    }

    /** When the schedule no longer looks at them. */
    Instant end(Issue issue) {
        return issue.dueOn()
                .plusDays(properties.catchUpDays() + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Whether a week still runs. */
    boolean isCurrent(Issue issue, Instant now) {
        return Week.of(LocalDate.ofInstant(now, zone)).equals(issue.week());
    }
}
