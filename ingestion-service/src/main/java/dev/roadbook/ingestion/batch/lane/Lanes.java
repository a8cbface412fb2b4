package dev.roadbook.ingestion.batch.lane;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leases of lanes. Time is the database's, so instances need not agree on theirs. */
@Repository
public class Lanes {

    private final JdbcClient jdbc;

    Lanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(String source) {
        jdbc.sql("insert into lane (source) values (:source) on conflict (source) do nothing")
                .param("source", source)
                .update();
    }

    /**
     * Leases the lane whose next batch has waited longest, if any is free. A batch that was begun before and not ended
     * is worked alone by its instance: if it ends the process, no other batch pays for it.
     */
    @Transactional
    public Optional<Lease> claim(String owner, Duration length) {
        return jdbc.sql("""
                        with claimed as (
                            select free.source, next.attempts > 0 as alone
                            from lane free
                            cross join lateral (
                                select b.position, b.attempts
                                from batch b
                                where b.source = free.source and b.state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'UNDOING')
                                order by b.position
                                limit 1) next
                            where (free.lease_until is null or free.lease_until < clock_timestamp())
                                and (free.not_before is null or free.not_before <= clock_timestamp())
                                and not exists (
                                    select
                                    from lane held
                                    where held.owner = :owner and held.lease_until >= clock_timestamp()
                                        and (held.alone or next.attempts > 0))
                            order by next.position
                            limit 1
                            for update of free skip locked)
                        update lane
                        set fence = fence + 1, owner = :owner, alone = claimed.alone,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        from claimed
                        where lane.source = claimed.source
                        returning lane.source, lane.fence
                        """)
                .param("owner", owner)
                .param("seconds", seconds(length))
                .query(Lease.class)
                .optional();
    }

    /** Leases one lane, if it is free and its owner is not to work something alone. */
    @Transactional
    public Optional<Lease> claim(String source, String owner, Duration length) {
        return jdbc.sql("""
                        update lane
                        set fence = fence + 1, owner = :owner, alone = false,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        where source = (
                            select free.source
                            from lane free
                            where free.source = :source
                                and (free.lease_until is null or free.lease_until < clock_timestamp())
                                and (free.not_before is null or free.not_before <= clock_timestamp())
                                and not exists (
                                    select
                                    from lane held
                                    where held.owner = :owner and held.lease_until >= clock_timestamp() and held.alone)
                            for update of free skip locked)
                        returning source, fence
                        """)
                .param("source", source)
                .param("owner", owner)
                .param("seconds", seconds(length))
                .query(Lease.class)
                .optional();
    }

    /** Extends the lease and shows the progress of the batch. */
    @Transactional
    public void renew(Lease lease, Duration length, UUID batchId, Progress progress) {
        int renewed = jdbc.sql("""
                        update lane
                        set lease_until = clock_timestamp() + make_interval(secs => :seconds),
                            started_at = case
                                when batch_id is distinct from :batchId or stage is distinct from :stage
                                then clock_timestamp() else started_at end,
                            batch_id = :batchId, stage = :stage, done = :done, total = :total, rows_done = :rows
                        where source = :source and fence = :fence
                        """)
                .param("seconds", seconds(length))
                .param("batchId", batchId)
                .param("stage", progress.stage())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("rows", progress.rows())
                .param("source", lease.source())
                .param("fence", lease.fence())
                .update();
        if (renewed == 0) {
            throw new LeaseLost(lease);
        }
    }

    /** Locks the lane until the transaction ends, or fails if the lease was lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireHeld(Lease lease) {
        var held = jdbc.sql("select fence from lane where source = :source and fence = :fence for update")
                .param("source", lease.source())
                .param("fence", lease.fence())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) {
            throw new LeaseLost(lease);
        }
    }

    /** Gives the lane back after work that went well. */
    @Transactional
    public void release(Lease lease) {
        release(lease, 0, Duration.ZERO);
    }

    /** Gives the lane back after a fault of the surroundings; nobody tries before the pause is over. */
    @Transactional
    public void release(Lease lease, int attempts, Duration pause) {
        jdbc.sql("""
                        update lane
                        set owner = null, lease_until = null, attempts = :attempts,
                            not_before = clock_timestamp() + make_interval(secs => :seconds)
                        where source = :source and fence = :fence
                        """)
                .param("attempts", attempts)
                .param("seconds", seconds(pause))
                .param("source", lease.source())
                .param("fence", lease.fence())
                .update();
    }

    /** Faults of the surroundings since the last success. */
    public int attempts(Lease lease) {
        return jdbc.sql("select attempts from lane where source = :source")
                .param("source", lease.source())
                .query(Integer.class)
                .single();
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
