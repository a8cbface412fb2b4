package dev.roadbook.recommendation.run.outcome;

import dev.roadbook.recommendation.run.outcome.Outcome.Followed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares runs with purchases as they are known now, so that late, corrected and undone orders count as they should. */
@Repository
class Outcomes {

    private static final String FOLLOWED = """
            with item as (
                select i.account_id, i.sku, i.scenario, i.exported_at is not null as exported,
                    coalesce(p.family, p.category) as kind
                from recommended_item i
                left join product p on p.sku = i.sku
                where i.run_id = :run and i.passes and i.state <> 'REJECTED'),
            bought as (
                select distinct o.account_id, line.sku
                from purchase o
                cross join lateral unnest(o.skus, o.amounts) as line (sku, amount)
                where o.account_id in (select account_id from item) and o.ordered_on between :from and :until
                    and not o.retracted and line.amount > 0),
            kind as (
                select distinct b.account_id, coalesce(p.family, p.category) as kind
                from bought b
                join product p on p.sku = b.sku),
            followed as (
                select i.scenario, i.exported, b.sku is not null as bought,
                    b.sku is null and k.kind is not null as substituted
                from item i
                left join bought b on b.account_id = i.account_id and b.sku = i.sku
                left join kind k on k.account_id = i.account_id and k.kind = i.kind)
            select scenario, count(*) as item_count, count(*) filter (where bought) as bought_count,
                count(*) filter (where substituted) as substituted_count,
                count(*) filter (where exported) as exported_count,
                count(*) filter (where exported and bought) as exported_bought_count,
                count(*) filter (where exported and substituted) as exported_substituted_count
            from followed
            group by scenario
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a complete run, in so many days after it. */
    Optional<Outcome> of(UUID run, int days) {
        return jdbc.sql("select as_of from recommendation_run where id = ? and completed_at is not null")
                .param(run)
                .query(LocalDate.class)
                .optional()
                .map(asOf -> {
                    var until = asOf.plusDays(days);
                    long passed = ChronoUnit.DAYS.between(asOf, LocalDate.now(clock));
                    return new Outcome(
                            asOf.plusDays(1),
                            until,
                            days,
                            Math.clamp(passed, 0, days),
                            followed(run, asOf.plusDays(1), until));
                });
    }

    private List<Followed> followed(UUID run, LocalDate from, LocalDate until) {
        return jdbc
                .sql(FOLLOWED)
                .param("run", run)
                .param("from", from)
                .param("until", until)
                .query(Followed.class)
                .stream()
                .sorted(Comparator.comparing(Followed::scenario))
                .toList();
    }
}
