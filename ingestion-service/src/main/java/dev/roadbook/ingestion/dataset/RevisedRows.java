package dev.roadbook.ingestion.dataset;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes staged rows over into a table whose rows know their revision and the batch they are from. */
@Component
public class RevisedRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RevisedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes over what is new or says something else than before, unless a later batch has spoken. The revision grows with
     * each change. Rows are locked in the order of their keys, so that batches cannot deadlock.
     */
    void take(StagedTable staged, String table, String key, BatchFile file) {
        jdbc.sql(upsert(staged, table, key))
                .param("position", file.position())
                .param("batchId", file.batchId())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String upsert(StagedTable staged, String table, String key) {
        var columns = staged.contents();
        var compared = columns.stream().filter(column -> !column.equals(key)).toList();
        return """
                insert into %1$s as known (%2$s, batch_position, batch_id, updated_at)
                select %2$s, :position, :batchId, :now
                from %3$s
                order by %4$s
                on conflict (%4$s) do update
                set %5$s, revision = known.revision + 1, batch_position = excluded.batch_position,
                    batch_id = excluded.batch_id, updated_at = excluded.updated_at
                where coalesce(known.batch_position, 0) <= excluded.batch_position
                    and (%6$s) is distinct from (%7$s)
                """.formatted(
                        table,
                        String.join(", ", columns),
                        staged.name(),
                        key,
                        compared.stream().map("%1$s = excluded.%1$s"::formatted).collect(joining(", ")),
                        of("known", compared),
                        of("excluded", compared));
    }

    private static String of(String row, List<String> columns) {
        return columns.stream().map(column -> row + "." + column).collect(joining(", "));
    }
}
