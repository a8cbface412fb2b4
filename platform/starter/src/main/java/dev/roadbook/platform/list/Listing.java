package dev.roadbook.platform.list;

import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of a list that somebody asked for and may see. */
public final class Listing<R extends Record> {

    private static final int FETCH_SIZE = 1_000;

    private final ListDeclaration<R> list;
    private final ListQuery query;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, Condition> chosen = new LinkedHashMap<>();

    Listing(ListDeclaration<R> list, ListQuery query, Optional<Condition> scope) {
        this.list = list;
        this.query = query;
        list.conditions.forEach(condition -> conditions.add(new Condition(condition, Map.of())));
        scope.ifPresent(conditions::add);
        query.q().ifPresent(text -> conditions.addAll(list.search.apply(text)));
        list.filters.forEach(
                (name, filter) -> filter.of(query, name).ifPresent(condition -> chosen.put(name, condition)));
    }

    /** What was asked for. */
    public ListQuery query() {
        return query;
    }

    /** The same within further bounds. */
    public Listing<R> within(String condition, String parameter, Object value) {
        conditions.add(new Condition(condition, Map.of(parameter, value)));
        return this;
    }

    /** The page asked for. */
    public Page<R> page() {
        return page(count());
    }

    /** The same, counted by a filter of whose choices each row has one. */
    public Page<R> page(String name, Tally tally) {
        return page(query.filter(name).map(tally::of).orElseGet(tally::total));
    }

    private Page<R> page(long total) {
        return Page.of(rows(), query, total, list.freshness.get());
    }

    /** The rows of the page asked for. */
    public List<R> rows() {
        var order = orderBy();
        var page = " limit :size offset :offset";
        var sql = list.keysFirst
                ? select() + " where " + list.key + " in (select " + list.key + from() + where(chosen) + order + page
                        + ")" + order
                : select() + where(chosen) + order + page;
        return statement(sql)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(list.mapper)
                .list();
    }

    /** The rows of all pages. */
    public List<R> all() {
        return statement(select() + where(chosen) + orderBy())
                .query(list.mapper)
                .list();
    }

    /** How many there are on all pages. */
    public long count() {
        return statement("select count(*)" + from() + where(chosen))
                .query(Long.class)
                .single();
    }

    /** How many there are of each value of a filter with a closed set of them, whichever of them was asked for. */
    public Tally tally(String name) {
        var choices = Objects.requireNonNull(list.filters.get(name), name).choices();
        var others = new LinkedHashMap<>(chosen);
        others.remove(name);
        var columns = choices.values().stream()
                .map("count(*) filter (where %s)"::formatted)
                .collect(Collectors.joining(", "));
        return statement("select " + columns + from() + where(others))
                .query((row, _) -> {
                    var counts = new LinkedHashMap<String, Long>();
                    for (var value : choices.keySet()) {
                        counts.put(value, row.getLong(counts.size() + 1));
                    }
                    return new Tally(counts);
                })
                .single();
    }

    /** Writes every row as a file, however many: only a few of them are in memory. */
    public void export(HttpServletResponse response) throws IOException {
        export(response, list.fileName);
    }

    /** The same as a file of this name. */
    public void export(HttpServletResponse response, String fileName) throws IOException {
        try (var csv = CsvDownload.to(response, fileName, list.view)) {
            each(csv::row);
        }
    }

    /** Reads every row, one after the other, however many: only a few of them are in memory. */
    public void each(Consumer<R> reader) {
        // A cursor lives in a transaction; without one the driver would read every row at once.
        list.lists.reading(
                () -> {
                    try (var rows = statement(select() + where(chosen) + orderBy())
                            .withFetchSize(FETCH_SIZE)
                            .query(list.mapper)
                            .stream()) {
                        rows.forEach(reader);
                    }
                });
    }

    Optional<R> first() {
        return statement(select() + where(chosen)).query(list.mapper).optional();
    }

    private StatementSpec statement(String sql) {
        var parameters = new HashMap<>(list.known.get());
        Stream.concat(conditions.stream(), chosen.values().stream())
                .forEach(condition -> parameters.putAll(condition.parameters()));
        return list.lists.jdbc().sql(sql).params(parameters);
    }

    private String select() {
        return "select " + list.columns + from();
    }

    private String from() {
        return " from " + list.from;
    }

    private String where(Map<String, Condition> filters) {
        var all = Stream.concat(conditions.stream(), filters.values().stream())
                .map(condition -> "(" + condition.sql() + ")")
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    private String orderBy() {
        var otherwise = Optional.of(list.order).filter(sort -> !sort.isEmpty()).map(Sort::of);
        var sorts = query.sorts().isEmpty() ? otherwise.stream() : query.sorts().stream();
        return Stream.concat(sorts.map(this::term), Stream.of(list.key))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private String term(Sort sort) {
        return list.sorts.get(sort.field()) + (sort.descending() ? " desc" : "") + " nulls last";
    }
}
