package dev.roadbook.recommendation.batch;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The batches whose orders have come, whole or in part. */
@Component
public class Batches {

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes boundaries of a batch and tells whether they were what completes it; repeated ones never are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reach(Boundaries boundaries) {
        return jdbc.sql("""
                        insert into batch (batch_id, partition_count, partitions, last_order_date, completed_at)
                        values (:batch, :count, :partitions, :last,
                            case when cardinality(:partitions::integer[]) = :count then :at::timestamptz end)
                        on conflict (batch_id) do update
                        set (partitions, completed_at) = (
                            select reached, case when cardinality(reached) = batch.partition_count then :at::timestamptz end
                            from (select array(
                                select unnest(batch.partitions) union select unnest(excluded.partitions)) as reached))
                        where not batch.partitions @> excluded.partitions
                        returning completed_at is not null
                        """)
                .param("batch", boundaries.batchId())
                .param("count", boundaries.partitionCount())
                .param("partitions", boundaries.partitions().toArray(Integer[]::new))
                .param("last", boundaries.lastOrderDate())
                .param("at", boundaries.occurredAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The batch completed last, where there is one, with the latest order of all complete batches. */
    public Optional<CompleteBatch> latest() {
        return jdbc.sql("""
                        select batch_id, completed_at,
                            (select max(last_order_date) from batch where completed_at is not null) as sales_until
                        from batch
                        where completed_at is not null
                        order by completed_at desc, batch_id
                        limit 1
                        """).query(CompleteBatch.class).optional();
    }
}
