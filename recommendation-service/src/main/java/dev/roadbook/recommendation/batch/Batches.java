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

    /** Notes a boundary and tells whether it was the one that completes its batch; a repeated one never is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reach(Boundary boundary) {
        return jdbc.sql("""
                        insert into batch (batch_id, partition_count, partitions, last_order_date, completed_at)
                        values (:batch, :count, array[:partition::integer], :last,
                            case when :count = 1 then :at::timestamptz end)
                        on conflict (batch_id) do update
                        set partitions = batch.partitions || :partition::integer,
                            completed_at =
                                case when cardinality(batch.partitions) + 1 = batch.partition_count then :at::timestamptz end
                        where not (:partition = any (batch.partitions))
                        returning completed_at is not null
                        """)
                .param("batch", boundary.batchId())
                .param("count", boundary.partitionCount())
                .param("partition", boundary.partition())
                .param("last", boundary.lastOrderDate())
                .param("at", boundary.occurredAt().atOffset(ZoneOffset.UTC))
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
