package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.web.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads coverages for people; a representative's scope is part of every statement. */
@Repository
class CoverageQueries {

    static final Set<String> FILTERS = Set.of("rep", "segment");
    static final Set<String> SORTS = Set.of("account_id", "name", "coverage_pct", "segment");

    private static final int FETCH_SIZE = 1_000;

    private static final String FROM = """
            from coverage left join account using (account_id)
            where coverage.revision > 0
              and account.active is not false
              and (:scope::text is null or account.rep_id = :scope)
              and (:rep::text is null or account.rep_id = :rep)
              and (:segment::text is null or account.segment = :segment)
              and (:q::text is null or account.name ilike :q or account_id ilike :q)
            """;

    private static final String COLUMNS = """
            select account_id, account.name, account.rep_id, nullif(account.segment, '') as segment, coverage.as_of,
                coverage.coverage_pct,
                json_array_length(coverage.content -> 'carried') as carried_count,
                json_array_length(coverage.content -> 'gaps') as missing_count,
                coverage.content #>> '{gaps,0,sku}' as best_sku,
                coverage.content #>> '{gaps,0,name}' as best_name,
                coverage.content #>> '{gaps,0,reason}' as best_reason
            """;

    private final JdbcClient jdbc;

    CoverageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Found> find(String accountId, Optional<String> scope) {
        return jdbc.sql("""
                        select account_id, account.name, account.rep_id, coverage.as_of, coverage.content
                        from coverage left join account using (account_id)
                        where account_id = :account
                          and coverage.revision > 0
                          and (:scope::text is null or account.rep_id = :scope)
                        """)
                .param("account", accountId)
                .param("scope", scope.orElse(null))
                .query(CoverageQueries::found)
                .optional();
    }

    List<CoverageItem> page(ListQuery query, Optional<String> scope) {
        return jdbc.sql(COLUMNS + FROM + orderBy(query) + " limit :size offset :offset")
                .params(filters(query, scope))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(CoverageItem.class)
                .list();
    }

    long count(ListQuery query, Optional<String> scope) {
        return jdbc.sql("select count(*) " + FROM)
                .params(filters(query, scope))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    void each(ListQuery query, Optional<String> scope, Consumer<CoverageItem> consumer) {
        try (Stream<CoverageItem> items = jdbc
                .sql(COLUMNS + FROM + orderBy(query))
                .withFetchSize(FETCH_SIZE)
                .params(filters(query, scope))
                .query(CoverageItem.class)
                .stream()) {
            items.forEach(consumer);
        }
    }

    private static Map<String, @Nullable Object> filters(ListQuery query, Optional<String> scope) {
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("scope", scope.orElse(null));
        filters.put("rep", query.filter("rep").orElse(null));
        filters.put("segment", query.filter("segment").orElse(null));
        filters.put("q", query.pattern().orElse(null));
        return filters;
    }

    /** The fields were checked against {@link #SORTS}; the account id makes the order total. */
    private static String orderBy(ListQuery query) {
        return query.sorts().stream()
                .map(sort -> sort.field() + (sort.descending() ? " desc nulls last" : " nulls last"))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), sorts -> Stream.concat(sorts.stream(), Stream.of("account_id"))))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getObject("as_of", LocalDate.class),
                StoredCoverage.read(row.getString("content")));
    }

    record Found(
            String accountId,
            @Nullable String name,
            @Nullable String repId,
            LocalDate asOf,
            Coverage coverage) {}
}
