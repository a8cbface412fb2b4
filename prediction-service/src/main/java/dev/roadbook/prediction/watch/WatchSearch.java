package dev.roadbook.prediction.watch;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import dev.roadbook.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which accounts are looked for, and in what order.
 *
 * @param query page, filters and order as asked for
 * @param scope representative whose accounts are all that is seen; absent for those who see every account
 */
record WatchSearch(ListQuery query, @Nullable String scope) {

    private static final Map<String, String> SORTS =
            Map.of("at_stake", "at_stake", "chance", "chance", "since", "since", "name", "name");
    private static final List<Sort> MOST_AT_STAKE = List.of(new Sort("at_stake", true));

    static WatchSearch of(MultiValueMap<String, String> parameters, Caller caller) {
        var query = ListQuery.parse(parameters, Set.of("kind", "rep", "account"), SORTS.keySet());
        query.filter("kind").ifPresent(WatchSearch::requireKind);
        return new WatchSearch(query, caller.repScope().orElse(null));
    }

    private static void requireKind(String value) {
        var valid = Stream.of(Kind.values()).map(Kind::name).toList();
        if (!valid.contains(value)) {
            throw ProblemException.badParameter("kind", "must be one of " + String.join(", ", valid));
        }
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("scope", scope);
        parameters.put("kind", query.filter("kind").orElse(null));
        parameters.put("rep", query.filter("rep").orElse(null));
        parameters.put("account", query.filter("account").orElse(null));
        parameters.put("q", query.q().orElse(null));
        return parameters;
    }

    /** The account decides between equals, so that pages never overlap. */
    String order() {
        return Stream.concat(
                        (query.sorts().isEmpty() ? MOST_AT_STAKE : query.sorts())
                                .stream().map(sort -> SORTS.get(sort.field()) + (sort.descending() ? " desc" : "")),
                        Stream.of("account_id"))
                .collect(Collectors.joining(", ", "order by ", ""));
    }
}
