package dev.roadbook.ingestion.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns staged rows about representatives into what is known of them, set by set. */
@Component
class TeamMerge {

    private final JdbcClient jdbc;

    TeamMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Representatives as listed, the last row of each; a blank never replaces what is known. */
    void listReps(UUID batchId, long position, LocalDate today, Instant now) {
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
                .param("position", position)
                .param("today", today)
                .param("batchId", batchId)
                .param("now", utc(now))
                .update();
    }

    /** Targets, the last row of each representative and month; whom they concern gets a new revision. */
    void mergeTargets(UUID batchId, long position, Instant now) {
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
                .param("position", position)
                .param("batchId", batchId)
                .param("now", utc(now))
                .update();
    }

    /** Those whom nobody has told of yet are known by their id, as in sales files. */
    void addMissingReps(UUID batchId, LocalDate today, Instant now) {
        jdbc.sql("""
                        insert into rep (id, name, seen_on, batch_id, updated_at)
                        select distinct rep_id, rep_id, cast(:today as date), cast(:batchId as uuid),
                            cast(:now as timestamptz)
                        from staged_activity
                        order by rep_id
                        on conflict (id) do nothing
                        """)
                .param("today", today)
                .param("batchId", batchId)
                .param("now", utc(now))
                .update();
    }

    void mergeActivities(UUID batchId, long position, Instant now) {
        jdbc.sql("""
                        insert into rep_activity as known (id, activity_id, rep_id, kind, happened_on, count, value,
                            notes, batch_position, batch_id, updated_at)
                        select id, activity_id, rep_id, kind, happened_on, count, value, notes, :position, :batchId, :now
                        from staged_activity
                        order by id
                        on conflict (id) do update
                        set rep_id = excluded.rep_id, kind = excluded.kind, happened_on = excluded.happened_on,
                            count = excluded.count, value = excluded.value, notes = excluded.notes,
                            revision = known.revision + 1, batch_position = excluded.batch_position,
                            batch_id = excluded.batch_id, updated_at = excluded.updated_at
                        where coalesce(known.batch_position, 0) <= excluded.batch_position
                            and (known.rep_id, known.kind, known.happened_on, known.count, known.value, known.notes)
                                is distinct from (excluded.rep_id, excluded.kind, excluded.happened_on,
                                    excluded.count, excluded.value, excluded.notes)
                        """)
                .param("position", position)
                .param("batchId", batchId)
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
