package dev.roadbook.ingestion.dataset.rep;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.StagedTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Representatives and their targets, as files tell of them, set by set. */
@Repository
public class Reps {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Representatives as listed, the last row of each; a blank never replaces what is known. */
    void list(BatchFile file) {
        jdbc.sql("""
                        insert into rep as known (id, name, email, region, list_position, seen_on, batch_id, updated_at)
                        select distinct on (rep_id) rep_id, coalesce(name, rep_id), email, region, :position, :today,
                            :batchId, :now
                        from (
                            select rep_id, row_number,
                                (array_agg(name) filter (where name is not null) over w)[1] as name,
                                (array_agg(email) filter (where email is not null) over w)[1] as email,
                                (array_agg(region) filter (where region is not null) over w)[1] as region
                            from staged_rep
                            window w as (partition by rep_id order by row_number desc
                                rows between unbounded preceding and unbounded following)) listed
                        order by rep_id, row_number desc
                        on conflict (id) do update
                        set name = case when excluded.name = excluded.id then known.name else excluded.name end,
                            email = coalesce(excluded.email, known.email),
                            region = coalesce(excluded.region, known.region),
                            list_position = excluded.list_position,
                            revision = known.revision + 1, batch_id = excluded.batch_id,
                            updated_at = excluded.updated_at
                        where coalesce(known.list_position, 0) <= excluded.list_position
                            and (known.name, known.email, known.region, known.listed) is distinct from (
                                case when excluded.name = excluded.id then known.name else excluded.name end,
                                coalesce(excluded.email, known.email),
                                coalesce(excluded.region, known.region), true)
                        """)
                .param("position", file.position())
                .param("today", LocalDate.now(clock))
                .param("batchId", file.batchId())
                .param("now", now())
                .update();
    }

    /** Targets, the last row of each representative and month; whom they concern gets a new revision. */
    void mergeTargets(BatchFile file) {
        jdbc.sql("""
                        with changed as (
                            insert into rep_target as known (rep_id, from_month, amount, currency, batch_position)
                            select distinct on (rep_id, from_month) rep_id, from_month, amount, currency, :position
                            from staged_target
                            order by rep_id, from_month, row_number desc
                            on conflict (rep_id, from_month) do update
                            set amount = excluded.amount, currency = excluded.currency,
                                batch_position = excluded.batch_position
                            where known.batch_position <= excluded.batch_position
                                and (known.amount, known.currency) is distinct from (excluded.amount, excluded.currency)
                            returning rep_id)
                        update rep
                        set revision = revision + 1, batch_id = :batchId, updated_at = :now
                        where id in (select rep_id from changed)
                        """)
                .param("position", file.position())
                .param("batchId", file.batchId())
                .param("now", now())
                .update();
    }

    /** Those whom nobody has told of yet are known by their id, as in sales files. */
    public void addMissing(StagedTable staged, BatchFile file) {
        jdbc.sql("""
                        insert into rep (id, name, seen_on, batch_id, updated_at)
                        select distinct rep_id, rep_id, cast(:today as date), cast(:batchId as uuid),
                            cast(:now as timestamptz)
                        from %s
                        order by rep_id
                        on conflict (id) do nothing
                        """.formatted(staged.name()))
                .param("today", LocalDate.now(clock))
                .param("batchId", file.batchId())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
