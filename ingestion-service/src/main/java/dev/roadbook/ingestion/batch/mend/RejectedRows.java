package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows with what has become of them. */
@Repository
class RejectedRows {

    private static final int FAULTS_SHOWN = 50;

    private final JdbcClient jdbc;

    RejectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static SqlList<RejectView> rejectViews(Lists lists, JsonMapper json) {
        return lists.of(RejectView.class, "rejects.csv")
                .columns("""
                        r.row_number, r.code, r.place, r.message, r.raw, coalesce(m.state, 'OPEN') as state,
                            coalesce(m.cells, '{}') as cells, m.sent_as, m.reason, m.changed_by
                        """)
                .from("reject r left join mended_row m using (batch_id, row_number)")
                .open()
                .search("r.message", "r.raw")
                .filter("code", Filter.equal("r.code"))
                .filter("place", Filter.equal("r.place::text"))
                .filter("value", Filter.equal("r.value"))
                .filter("state", Filter.exact("coalesce(m.state, 'OPEN')", RejectState.class))
                .sort("row", "row_number")
                .key("row_number")
                .rows((row, _) -> view(row, json))
                .build();
    }

    private static RejectView view(ResultSet row, JsonMapper json) throws SQLException {
        var raw = row.getString("raw");
        return new RejectView(
                row.getLong("row_number"),
                row.getString("code"),
                row.getString("message"),
                raw,
                row.getObject("place", Integer.class),
                RejectState.valueOf(row.getString("state")),
                RejectView.cells(raw, json.readValue(row.getString("cells"), MendedRows.CELLS)),
                row.getObject("sent_as", UUID.class),
                row.getString("reason"),
                row.getString("changed_by"));
    }

    RejectSummary summary(UUID batch) {
        var faults = jdbc.sql("""
                        select r.code, r.place, r.value, count(*) as row_count,
                            count(*) filter (where coalesce(m.state, 'EDITED') = 'EDITED') as unsettled
                        from reject r
                        left join mended_row m using (batch_id, row_number)
                        where batch_id = :batch
                        group by r.code, r.place, r.value
                        order by unsettled desc, row_count desc, r.code, r.place, r.value
                        limit :shown
                        """)
                .param("batch", batch)
                .param("shown", FAULTS_SHOWN)
                .query(RejectSummary.Fault.class)
                .list();
        var sent = jdbc.sql("""
                        select sent_as as batch_id, count(*) as row_count
                        from mended_row
                        where batch_id = :batch and state = 'SENT'
                        group by sent_as
                        order by min(changed_at), sent_as
                        """)
                .param("batch", batch)
                .query(RejectSummary.Sent.class)
                .list();
        return new RejectSummary(states(batch), faults, sent);
    }

    private Map<RejectState, Long> states(UUID batch) {
        var states = new EnumMap<RejectState, Long>(RejectState.class);
        for (var state : RejectState.values()) {
            states.put(state, 0L);
        }
        jdbc.sql("""
                        select coalesce(m.state, 'OPEN') as state, count(*) as rows
                        from reject r
                        left join mended_row m using (batch_id, row_number)
                        where batch_id = :batch
                        group by 1
                        """).param("batch", batch).query(row -> {
            states.put(RejectState.valueOf(row.getString("state")), row.getLong("rows"));
        });
        return states;
    }
}
