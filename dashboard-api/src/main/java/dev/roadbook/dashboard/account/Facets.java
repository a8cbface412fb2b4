package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values the filters of accounts can take. */
@Component
class Facets {

    private final JdbcClient jdbc;

    Facets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record View(List<RepFacet> reps, List<String> chains, List<String> regions, List<String> segments) {}

    record RepFacet(String repId, @Nullable String name) {}

    /** All of them in one pass: each row of the answer holds one value of one of them. */
    View of(Caller caller) {
        var where = Where.workedOnBy(caller);
        var view = new View(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        RowCallbackHandler sort = row -> {
            var cells = new Cells(row);
            var rep = cells.textOrNull("rep_id");
            if (rep != null) {
                view.reps.add(new RepFacet(rep, cells.textOrNull("rep_name")));
            }
            addUnlessNull(cells.textOrNull("chain"), view.chains);
            addUnlessNull(cells.textOrNull("region"), view.regions);
            addUnlessNull(cells.textOrNull("segment"), view.segments);
        };
        jdbc.sql("""
                        select held.rep_id, r.name as rep_name, held.chain, held.region, held.segment
                        from (
                            select a.rep_id, a.chain, a.region, a.rfm_segment as segment
                            from account_view a
                            %s
                            group by grouping sets ((a.rep_id), (a.chain), (a.region), (a.rfm_segment))
                        ) held
                        left join rep r on r.rep_id = held.rep_id
                        order by coalesce(r.name, held.rep_id), held.rep_id, held.chain, held.region, held.segment
                        """.formatted(where.sql())).params(where.parameters()).query(sort);
        return view;
    }

    private static void addUnlessNull(@Nullable String value, List<String> values) {
        if (value != null) {
            values.add(value);
        }
    }
}
