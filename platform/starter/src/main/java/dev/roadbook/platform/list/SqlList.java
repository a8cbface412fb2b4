package dev.roadbook.platform.list;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;

/**
 * A searchable, sortable list.
 *
 * @param view a row
 * @param select columns and tables, without conditions
 * @param searched expressions that a free text is looked for in
 * @param filters what rows may be narrowed by, by the parameter's name
 * @param sorts expression of each sort, by its name
 * @param key what breaks ties
 */
public record SqlList<T extends Record>(
        Class<T> view,
        String select,
        List<String> searched,
        Map<String, Filter> filters,
        Map<String, String> sorts,
        String key) {

    private static final int FETCH_SIZE = 1_000;

    /** What was asked for, refused where this list does not know it. */
    ListQuery query(MultiValueMap<String, String> parameters) {
        return ListQuery.parse(parameters, filters.keySet(), sorts.keySet());
    }

    /** A page of the rows whose columns have the values of the scope. */
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

    private Map<String, @Nullable Object> parameters(ListQuery query, Map<String, String> scope) {
        var parameters = new HashMap<String, @Nullable Object>();
        scope.forEach((column, value) -> parameters.put(scopeName(column), value));
        parameters.put("q", query.q().map(SqlList::pattern).orElse(null));
        filters.forEach(
                (name, filter) -> filter.value().of(query, name).ifPresent(value -> parameters.put(name, value)));
        return parameters;
    }

    private String where(ListQuery query, Map<String, String> scope) {
        var search = searched.stream()
                .map(column -> column + " ilike :q escape '\\'")
                .collect(Collectors.joining(" or ", "(:q::text is null or ", ")"));
        var conditions = new StringBuilder(" where ").append(search);
        filters.forEach((name, filter) -> {
            if (query.filter(name).isPresent()) {
                conditions.append(" and ").append(filter.condition().formatted(":" + name));
            }
        });
        scope.keySet().forEach(column -> conditions.append(" and %s = :%s".formatted(column, scopeName(column))));
        return conditions.toString();
    }

    private static String scopeName(String column) {
        return "scope_" + column.replace('.', '_');
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
