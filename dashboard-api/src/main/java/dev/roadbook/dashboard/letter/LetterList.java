package dev.roadbook.dashboard.letter;

import dev.roadbook.dashboard.query.Exports;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.web.ListQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of letters, and where they come from. */
@Component
class LetterList {

    private final JdbcClient jdbc;
    private final Exports exports;

    LetterList(JdbcClient jdbc, Exports exports) {
        this.jdbc = jdbc;
        this.exports = exports;
    }

    record Counts(long open, long replayed, long discarded) {

        long all() {
            return open + replayed + discarded;
        }
    }

    /** A listener's failures on one topic. */
    record Origin(String topic, String listener, long open) {}

    record LetterPage(List<LetterView> items, int page, int size, long total, Counts counts, List<Origin> origins) {}

    LetterPage page(ListQuery query) {
        var where = LetterFilter.where(query);
        var counts = counts(where);
        var state = LetterFilter.state(query);
        where.equal("state", "state", state);
        var items = jdbc.sql(statement(query, where) + " limit :size offset :offset")
                .params(where.with("size", query.size())
                        .with("offset", query.offset())
                        .parameters())
                .query((row, _) -> LetterView.of(row))
                .list();
        long total = state.map(LetterState::valueOf)
                .map(one -> switch (one) {
                    case OPEN -> counts.open();
                    case REPLAYED -> counts.replayed();
                    case DISCARDED -> counts.discarded();
                })
                .orElse(counts.all());
        return new LetterPage(items, query.page(), query.size(), total, counts, origins());
    }

    void export(ListQuery query, HttpServletResponse response) throws IOException {
        var where = LetterFilter.where(query).equal("state", "state", LetterFilter.state(query));
        exports.write(
                response,
                "dead-letters.csv",
                LetterView.class,
                statement(query, where),
                where,
                (row, _) -> LetterView.of(row));
    }

    /** Every listener that ever failed, as far back as letters are kept. */
    List<Origin> origins() {
        return jdbc.sql("""
                        select source_topic as topic, listener, count(*) filter (where state = 'OPEN') as open
                        from dead_letter
                        group by source_topic, listener
                        order by source_topic, listener
                        """)
                .query((row, _) -> new Origin(row.getString("topic"), row.getString("listener"), row.getLong("open")))
                .list();
    }

    private Counts counts(Where where) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'OPEN') as open,
                            count(*) filter (where state = 'REPLAYED') as replayed,
                            count(*) filter (where state = 'DISCARDED') as discarded
                        from dead_letter
                        """ + where.sql())
                .params(where.parameters())
                .query((row, _) -> new Counts(row.getLong("open"), row.getLong("replayed"), row.getLong("discarded")))
                .single();
    }

    private static String statement(ListQuery query, Where where) {
        return String.join(
                "\n",
                "select " + LetterView.COLUMNS,
                "from dead_letter",
                where.sql(),
                LetterFilter.SORTING.sql(query.sorts()));
    }
}
