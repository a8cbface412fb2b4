package dev.roadbook.prediction.intake;

import dev.roadbook.prediction.run.RefreshRequests;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which partitions of which batches have been applied and scored. */
@Repository
class BatchProgress {

    private final JdbcClient jdbc;
    private final RefreshRequests requests;
    private final Clock clock;

    BatchProgress(JdbcClient jdbc, RefreshRequests requests, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clock = clock;
    }

    /** Notes partitions as done; with the last ones the portfolio is due for a refresh, and the answer is true. */
    @Transactional
    public boolean done(UUID batchId, Set<Integer> partitions, int partitionCount) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean isComplete = jdbc.sql("""
                        insert into batch_progress as known (batch_id, partition_count, partitions_done, started_at)
                        values (:batch, :count, :partitions, :now)
                        on conflict (batch_id) do update
                            set partitions_done = array(
                                select unnest(known.partitions_done) union select unnest(excluded.partitions_done))
                            where not known.partitions_done @> excluded.partitions_done
                        returning cardinality(partitions_done) >= partition_count
                        """)
                .param("batch", batchId)
                .param("count", partitionCount)
                .param("partitions", partitions.toArray(Integer[]::new))
                .param("now", now)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (isComplete) {
            jdbc.sql("update batch_progress set completed_at = :now where batch_id = :batch")
                    .param("batch", batchId)
                    .param("now", now)
                    .update();
            requests.afterBatch(batchId);
        }
        return isComplete;
    }
}
