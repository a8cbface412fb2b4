package dev.roadbook.recommendation.account;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.recommendation.account.ContactFact.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When accounts were written to and whether they want to be; facts may come twice and in any order. */
@Component
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Collection<ContactFact> facts) {
        // Sorted, so that two writers that touch the same accounts wait for each other and never deadlock.
        var latest = new TreeMap<String, Map<Kind, Instant>>();
        facts.forEach(fact -> latest.computeIfAbsent(fact.accountId(), _ -> new EnumMap<>(Kind.class))
                .merge(fact.kind(), fact.at(), (one, other) -> one.isAfter(other) ? one : other));
        var rows = Columns.of(List.copyOf(latest.entrySet()));
        jdbc.sql("""
                        insert into account (account_id, contacted_at, bounced_at, unsubscribed_at)
                        select account_id, contacted_at, bounced_at, unsubscribed_at
                        from unnest(:accounts::text[], :contacted::timestamptz[], :bounced::timestamptz[],
                            :unsubscribed::timestamptz[]) as t (account_id, contacted_at, bounced_at, unsubscribed_at)
                        on conflict (account_id) do update
                        set contacted_at = greatest(account.contacted_at, excluded.contacted_at),
                            bounced_at = greatest(account.bounced_at, excluded.bounced_at),
                            unsubscribed_at = greatest(account.unsubscribed_at, excluded.unsubscribed_at)
                        """)
                .param("accounts", rows.column(Map.Entry::getKey))
                .param("contacted", rows.column(row -> at(row, Kind.WRITTEN_TO)))
                .param("bounced", rows.column(row -> at(row, Kind.BOUNCED)))
                .param("unsubscribed", rows.column(row -> at(row, Kind.UNSUBSCRIBED)))
                .update();
    }

    private static @Nullable Instant at(Map.Entry<String, Map<Kind, Instant>> row, Kind kind) {
        return row.getValue().get(kind);
    }
}
