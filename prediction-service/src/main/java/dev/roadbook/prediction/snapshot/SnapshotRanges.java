package dev.roadbook.prediction.snapshot;

import dev.roadbook.platform.web.Days;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a span: {@code as_of}, or {@code from} and {@code to}. */
@Component
class SnapshotRanges {

    private static final int DAYS_SHOWN = 400;

    private final Clock clock;

    SnapshotRanges(Clock clock) {
        this.clock = clock;
    }

    SnapshotRange parse(MultiValueMap<String, String> parameters) {
        var query = ListQuery.parse(parameters, Set.of("as_of", "from", "to"), Set.of());
        var asOf = day(query, "as_of");
        if (asOf.isPresent()) {
            if (query.filters().size() > 1) {
                throw ProblemException.badParameter("as_of", "is one day; leave out from and to");
            }
            return new SnapshotRange.AsOf(asOf.get());
        }
        var to = day(query, "to").orElseGet(() -> LocalDate.now(clock));
        var from = day(query, "from").orElseGet(() -> to.minusDays(DAYS_SHOWN));
        if (from.isAfter(to)) {
            throw ProblemException.badParameter("from", "must not be later than to");
        }
        return new SnapshotRange.Between(from, to);
    }

    private static Optional<LocalDate> day(ListQuery query, String name) {
        return query.filter(name).map(text -> Days.parse(name, text));
    }
}
