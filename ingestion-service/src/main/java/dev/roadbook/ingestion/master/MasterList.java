package dev.roadbook.ingestion.master;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A searchable, sortable list of one kind of master data.
 *
 * @param select columns and table, without conditions
 * @param searched expressions that a free text is looked for in
 * @param filters expression of each filter, by its name
 * @param sorts expression of each sort, by its name
 * @param key what breaks ties
 */
record MasterList<T extends Record>(
        Class<T> view,
        String select,
        List<String> searched,
        Map<String, String> filters,
        Map<String, String> sorts,
        String key) {

    private static final int FETCH_SIZE = 1_000;

    Set<String> filterNames() {
        return filters.keySet();
    }

    Set<String> sortNames() {
        return sorts.keySet();
    }

    Page<T> page(JdbcClient jdbc, ListQuery query, Map<String, String> scope) {
        var parameters = parameters(query, scope);
        var matching = select + where(query, scope);
        long total = jdbc.sql("select count(*) from (" + matching + ") matching")
                .params(parameters)
                .query(Long.class)
                .single();
        var items = jdbc.sql(matching + orderBy(query) + " limit :size offset :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(view)
                .list();
        return Page.of(items, query, total, null);
    }

    /** Hands on every row, however many; call it in a transaction, where rows come a few at a time. */
    void each(JdbcClient jdbc, ListQuery query, Map<String, String> scope, Consumer<T> consumer) {
        try (var rows = jdbc
                .sql(select + where(query, scope) + orderBy(query))
                .params(parameters(query, scope))
                .withFetchSize(FETCH_SIZE)
                .query(view)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    private static Map<String, @Nullable Object> parameters(ListQuery query, Map<String, String> scope) {
        var parameters = new HashMap<String, @Nullable Object>(scope);
        parameters.put("q", query.q().map(MasterList::pattern).orElse(null));
        query.filters().forEach(parameters::put);
        return parameters;
    }

    private String where(ListQuery query, Map<String, String> scope) {
        var search = searched.stream()
                .map(column -> column + " ilike :q escape '\\'")
                .collect(Collectors.joining(" or ", "(:q::text is null or ", ")"));
        var conditions = new StringBuilder(" where ").append(search);
        query.filters().keySet().forEach(name -> conditions.append(" and %s = :%s".formatted(filters.get(name), name)));
        scope.keySet().forEach(column -> conditions.append(" and %s = :%s".formatted(column, column)));
        return conditions.toString();
    }

    private String orderBy(ListQuery query) {
        var keys = query.sorts().stream()
                .map(sort -> sorts.get(sort.field()) + (sort.descending() ? " desc" : "") + " nulls last")
                .collect(Collectors.joining(", "));
        return " order by " + (keys.isEmpty() ? "" : keys + ", ") + key;
    }

    /** A text to be found anywhere, its wildcards taken literally. */
    private static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
