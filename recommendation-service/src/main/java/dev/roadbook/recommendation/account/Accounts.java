package dev.roadbook.recommendation.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projection of the accounts; applying a fact again, or an older one late, changes nothing. */
@Component
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies master data and tells which known accounts came to stand on their own or ceased to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> apply(Collection<AccountFact> facts) {
        var latest = new HashMap<String, AccountFact>();
        facts.forEach(fact -> latest.merge(
                fact.accountId(), fact, (known, next) -> next.revision() >= known.revision() ? next : known));
        var sorted = latest.values().stream()
                .sorted((a, b) -> a.accountId().compareTo(b.accountId()))
                .toList();
        return jdbc.sql("""
                        with changed as (
                            insert into account (account_id, revision, name, rep_id, active)
                            select * from unnest(
                                :accounts::text[], :revisions::bigint[], :names::text[], :reps::text[], :active::boolean[])
                            on conflict (account_id) do update
                            set revision = excluded.revision, name = excluded.name, rep_id = excluded.rep_id,
                                active = excluded.active
                            where account.revision < excluded.revision
                            returning new.account_id, old.active as former, new.active as present
                        )
                        select account_id from changed where former <> present
                        """)
                .param("accounts", strings(sorted, AccountFact::accountId))
                .param(
                        "revisions",
                        sorted.stream().mapToLong(AccountFact::revision).toArray())
                .param("names", strings(sorted, AccountFact::name))
                .param("reps", strings(sorted, AccountFact::repId))
                .param("active", strings(sorted, fact -> String.valueOf(fact.active())))
                .query(String.class)
                .set();
    }

    /** Applies segments and tells which accounts went from one to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SegmentChange> applySegments(Collection<SegmentFact> facts) {
        var latest = new HashMap<String, SegmentFact>();
        facts.forEach(fact -> latest.merge(
                fact.accountId(), fact, (known, next) -> next.since().isBefore(known.since()) ? known : next));
        var sorted = latest.values().stream()
                .sorted((a, b) -> a.accountId().compareTo(b.accountId()))
                .toList();
        return jdbc.sql("""
                        with changed as (
                            insert into account (account_id, segment, segmented_at)
                            select * from unnest(:accounts::text[], :segments::text[], :since::timestamptz[])
                            on conflict (account_id) do update
                            set segment = excluded.segment, segmented_at = excluded.segmented_at
                            where account.segmented_at <= excluded.segmented_at
                            returning new.account_id, old.segment as former, new.segment as present
                        )
                        select account_id, coalesce(former, '') as former, present
                        from changed
                        where coalesce(former, '') <> present
                        """)
                .param("accounts", strings(sorted, SegmentFact::accountId))
                .param("segments", strings(sorted, SegmentFact::segment))
                .param("since", strings(sorted, fact -> fact.since().toString()))
                .query(SegmentChange.class)
                .list();
    }

    private static <T> @Nullable String[] strings(Collection<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
