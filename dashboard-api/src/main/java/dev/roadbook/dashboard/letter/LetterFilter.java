package dev.roadbook.dashboard.letter;

import dev.roadbook.dashboard.query.Choices;
import dev.roadbook.dashboard.query.Sorting;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What letters may be filtered and ordered by. */
final class LetterFilter {

    static final Set<String> FILTERS = Set.of("state", "topic", "listener", "service", "cause");

    static final Sorting SORTING = new Sorting(
            Map.of(
                    "failed_at", "failed_at",
                    "source_topic", "source_topic",
                    "listener", "listener",
                    "cause", "cause",
                    "attempt", "attempt"),
            new Sort("failed_at", true),
            "letter_id");

    private LetterFilter() {}

    /** Everything but the state, over which the counts are. */
    static Where where(ListQuery query) {
        return Where.all()
                .contains("search_text", query.q())
                .equal("source_topic", "topic", query.filter("topic"))
                .equal("listener", "listener", query.filter("listener"))
                .equal("service", "service", query.filter("service"))
                .equal("cause", "cause", query.filter("cause"));
    }

    static Optional<String> state(ListQuery query) {
        return Choices.lowerCase(query, "state", LetterState.class).map(Enum::name);
    }
}
