package dev.roadbook.recommendation.account;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.jdbc.Upsert;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projection of the accounts; applying a fact again, or an older one late, changes nothing. */
@Component
public class Accounts {

    private static final Upsert<AccountFact> ACCOUNTS = Upsert.into("account", AccountFact.class, "revision")
            .returning("new.account_id, old.active as former, new.active as present");

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies master data and tells which known accounts came to stand on their own or ceased to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> apply(Collection<AccountFact> facts) {
        return ACCOUNTS.statement(
                        jdbc,
                        "with changed as (%s) select account_id from changed where former <> present"
                                .formatted(ACCOUNTS.sql()),
                        facts)
                .query(String.class)
                .set();
    }

    /** Applies predictions and tells which accounts went to another segment, or are expected to order otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PredictedChange> applyPredictions(Collection<PredictionFact> facts) {
        var latest = new HashMap<String, PredictionFact>();
        facts.forEach(fact -> latest.merge(
                fact.accountId(), fact, (known, next) -> next.since().isBefore(known.since()) ? known : next));
        var sorted = Columns.of(latest.values().stream()
                .sorted((a, b) -> a.accountId().compareTo(b.accountId()))
                .toList());
        return jdbc.sql("""
                        with changed as (
                            insert into account (account_id, segment, segmented_at, expected_on, usual_gap_days)
                            select account_id, segment, since, expected_on, usual_gap_days
                            from unnest(:accounts::text[], :segments::text[], :since::timestamptz[], :expected::date[],
                                    :gaps::numeric[])
                                as t (account_id, segment, since, expected_on, usual_gap_days)
                            on conflict (account_id) do update
                            set segment = excluded.segment, segmented_at = excluded.segmented_at,
                                expected_on = excluded.expected_on, usual_gap_days = excluded.usual_gap_days
                            where account.segmented_at <= excluded.segmented_at
                            returning new.account_id, old.segment as former, new.segment as present,
                                (old.expected_on, old.usual_gap_days) is distinct from (new.expected_on, new.usual_gap_days)
                                    as moves_order
                        )
                        select account_id, coalesce(former, '') as former, present, moves_order
                        from changed
                        where coalesce(former, '') <> present or moves_order
                        """)
                .param("accounts", sorted.column(PredictionFact::accountId))
                .param("segments", sorted.column(PredictionFact::segment))
                .param("since", sorted.column(PredictionFact::since))
                .param("expected", sorted.column(PredictionFact::expectedOn))
                .param("gaps", sorted.column(PredictionFact::usualGapDays))
                .query(PredictedChange.class)
                .list();
    }
}
