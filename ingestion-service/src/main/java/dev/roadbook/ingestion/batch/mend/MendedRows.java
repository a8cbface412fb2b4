package dev.roadbook.ingestion.batch.mend;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people decided about rejected rows, set by set: one statement, however many rows. */
@Repository
class MendedRows {

    static final TypeReference<Map<Integer, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MendedRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Gives cells new texts, in rows that are neither sent nor dismissed, and says in how many. */
    int edit(UUID batch, RowSelection rows, Map<Integer, String> cells, String person) {
        return selecting(batch, rows, person, """
                        insert into mended_row as known (batch_id, row_number, state, cells, changed_by, changed_at)
                        select r.batch_id, r.row_number, 'EDITED', cast(:cells as jsonb), :person, :now
                        from reject r
                        where r.batch_id = :batch and %s
                        order by r.row_number
                        on conflict (batch_id, row_number) do update
                        set cells = known.cells || excluded.cells, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        where known.state = 'EDITED'
                        """)
                .param("cells", json.writeValueAsString(cells))
                .update();
    }

    /** Says that rows will not be mended, whatever was edited in them. */
    int dismiss(UUID batch, RowSelection rows, String reason, String person) {
        return selecting(batch, rows, person, """
                        insert into mended_row as known (batch_id, row_number, state, reason, changed_by, changed_at)
                        select r.batch_id, r.row_number, 'DISMISSED', :reason, :person, :now
                        from reject r
                        where r.batch_id = :batch and %s
                        order by r.row_number
                        on conflict (batch_id, row_number) do update
                        set state = excluded.state, cells = excluded.cells, reason = excluded.reason,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where known.state = 'EDITED'
                        """).param("reason", reason).update();
    }

    /** Takes back what was edited or dismissed, or sent as a file that was undone since. */
    int reopen(UUID batch, RowSelection rows) {
        return selecting(batch, rows, null, """
                        delete from mended_row m
                        using reject r
                        where m.batch_id = :batch
                            and (m.state <> 'SENT' or m.sent_as in (select id from batch where state = 'UNDONE'))
                            and r.batch_id = m.batch_id and r.row_number = m.row_number and %s
                        """).update();
    }

    private StatementSpec selecting(UUID batch, RowSelection rows, @Nullable String person, String sql) {
        return jdbc.sql(sql.formatted(RowSelection.CONDITION))
                .param("batch", batch)
                .param("rows", rows.numbers())
                .param("code", rows.code())
                .param("place", rows.place())
                .param("value", rows.value())
                .param("person", person)
                .param("now", now());
    }

    /**
     * Edited rows as they stand.
     *
     * @param content tells whether they still stand so
     */
    record Edited(long rows, long content) {}

    Edited edited(UUID batch) {
        return jdbc.sql("""
                        select count(*) as rows,
                            coalesce(bit_xor(hash_record_extended(row(row_number, cells), 0)), 0) as content
                        from mended_row
                        where batch_id = :batch and state = 'EDITED'
                        """).param("batch", batch).query(Edited.class).single();
    }

    /** Notes that edited rows are sent, once, and says which those were. */
    Edited send(UUID batch, UUID correction, String person) {
        return jdbc.sql("""
                        with sent as (
                            update mended_row
                            set state = 'SENT', sent_as = :correction, changed_by = :person, changed_at = :now
                            where batch_id = :batch and state = 'EDITED'
                            returning row_number, cells)
                        select count(*) as rows,
                            coalesce(bit_xor(hash_record_extended(row(row_number, cells), 0)), 0) as content
                        from sent
                        """)
                .param("batch", batch)
                .param("correction", correction)
                .param("person", person)
                .param("now", now())
                .query(Edited.class)
                .single();
    }

    /**
     * An edited row.
     *
     * @param raw the row as it was rejected
     */
    record Mend(long number, String raw, Map<Integer, String> cells) {}

    /** The next edited rows after a number. */
    List<Mend> page(UUID batch, long after, int size) {
        return jdbc.sql("""
                        select row_number, r.raw, m.cells
                        from mended_row m
                        join reject r using (batch_id, row_number)
                        where batch_id = :batch and m.state = 'EDITED' and row_number > :after
                        order by row_number
                        limit :size
                        """)
                .param("batch", batch)
                .param("after", after)
                .param("size", size)
                .query((row, _) -> new Mend(
                        row.getLong("row_number"), row.getString("raw"), json.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
