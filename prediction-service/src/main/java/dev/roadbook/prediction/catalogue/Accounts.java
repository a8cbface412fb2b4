package dev.roadbook.prediction.catalogue;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.prediction.run.RefreshRequests;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in their latest revision. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final RefreshRequests requests;

    Accounts(JdbcClient jdbc, RefreshRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Keeps the facts that are newer than what is known. */
    @Transactional
    void keep(Collection<AccountFacts> facts) {
        var newest = new HashMap<String, AccountFacts>();
        for (var fact : facts) {
            newest.merge(fact.accountId(), fact, (known, other) -> known.revision() < other.revision() ? other : known);
        }
        var rows = List.copyOf(newest.values());
        int changed = jdbc.sql("""
                        insert into account as known (account_id, revision, name, rep_id, currency, merged, archived)
                        select account_id, revision, name, rep_id, currency, merged, archived
                        from unnest(:accounts, :revisions, :names, :reps, :currencies, :merged, :archived)
                            as facts (account_id, revision, name, rep_id, currency, merged, archived)
                        order by account_id
                        on conflict (account_id) do update set
                            revision = excluded.revision,
                            name = excluded.name,
                            rep_id = excluded.rep_id,
                            currency = excluded.currency,
                            merged = excluded.merged,
                            archived = excluded.archived
                        where known.revision < excluded.revision
                           or known.revision = excluded.revision and known.name is null
                        """)
                .param("accounts", column(rows, AccountFacts::accountId))
                .param("revisions", rows.stream().map(AccountFacts::revision).toArray(Long[]::new))
                .param("names", column(rows, AccountFacts::name))
                .param("reps", column(rows, AccountFacts::repId))
                .param("currencies", column(rows, AccountFacts::currency))
                .param("merged", rows.stream().map(AccountFacts::merged).toArray(Boolean[]::new))
                .param("archived", rows.stream().map(AccountFacts::archived).toArray(Boolean[]::new))
                .update();
        if (changed > 0) {
            requests.ofReps();
        }
    }

    private static @Nullable String[] column(List<AccountFacts> rows, Function<AccountFacts, @Nullable String> value) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** The currencies of those accounts whose currency is known. */
    public Map<String, String> currencies(Collection<String> accountIds) {
        var currencies = new HashMap<String, String>();
        jdbc.sql("""
                        select account_id, currency
                        from account
                        where account_id = any (:accounts) and currency is not null
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> currencies.put(row.getString("account_id"), row.getString("currency")))
                .list();
        return currencies;
    }

    /** Ends the request unless there is such an account and the caller may know of it. */
    public void requireVisible(String accountId, Caller caller) {
        if (!isVisible(accountId, caller.repScope())) {
            throw ProblemException.notFound("There is no such account.");
        }
    }

    /** Whether there is such an account, and the representative may see it where there is a scope. */
    public boolean isVisible(String accountId, Optional<String> repScope) {
        return jdbc.sql("""
                        select exists (
                                   select from account
                                   where account_id = :account and (cast(:rep as text) is null or rep_id = :rep)
                               )
                            or (
                                   cast(:rep as text) is null
                                   and exists (select from sales_order where account_id = :account)
                               )
                        """)
                .param("account", accountId)
                .param("rep", repScope.orElse(null))
                .query(Boolean.class)
                .single();
    }
}
