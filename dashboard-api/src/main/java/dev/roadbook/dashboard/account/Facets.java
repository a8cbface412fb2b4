package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    View of(Caller caller) {
        return new View(
                reps(Where.visibleTo(caller)),
                values("a.chain", Where.visibleTo(caller)),
                values("a.region", Where.visibleTo(caller)),
                values("a.rfm_segment", Where.visibleTo(caller)));
    }

    private List<RepFacet> reps(Where where) {
        return jdbc.sql("""
                        select held.rep_id, r.name
                        from (select distinct a.rep_id from account_view a %s) held
                        left join rep r on r.rep_id = held.rep_id
                        where held.rep_id is not null
                        order by coalesce(r.name, held.rep_id), held.rep_id
                        """.formatted(where.sql()))
                .params(where.parameters())
                .query((row, _) -> new RepFacet(row.getString("rep_id"), row.getString("name")))
                .list();
    }

    private List<String> values(String column, Where where) {
        return jdbc.sql("""
                        select distinct %1$s as value
                        from account_view a
                        %2$s
                        order by value
                        """.formatted(column, where.and(column + " is not null").sql()))
                .params(where.parameters())
                .query(String.class)
                .list();
    }
}
