package dev.roadbook.prediction.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts to be watched, as of their latest scoring. */
@Repository
class WatchedAccounts {

    private final JdbcClient jdbc;

    WatchedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is said of accounts in place of what was said; the others among them are no longer watched. */
    void replace(Collection<String> accountIds, List<Watched> accounts, LocalDate asOf) {
        jdbc.sql("delete from watch where account_id = any (:accounts)")
                .param("accounts", accountIds.toArray(String[]::new))
                .update();
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into watch (account_id, as_of, kinds, chance, at_stake, currency, since, why)
                        select account_id, :asOf, string_to_array(kinds, ' '), chance, cast(at_stake as numeric), currency,
                               cast(since as date), why
                        from unnest(:accounts, :kinds, cast(:chances as double precision[]), :atStake, :currencies, :since, :why)
                            as watched (account_id, kinds, chance, at_stake, currency, since, why)
                        order by account_id
                        """)
                .param("asOf", asOf)
                .param("accounts", column(accounts, Watched::accountId))
                .param(
                        "kinds",
                        column(
                                accounts,
                                account -> String.join(
                                        " ",
                                        account.kinds().stream().map(Kind::name).toList())))
                .param("chances", column(accounts, account -> Double.toString(account.chance())))
                .param("atStake", column(accounts, account -> account.atStake().toPlainString()))
                .param("currencies", column(accounts, Watched::currency))
                .param("since", column(accounts, account -> account.since().toString()))
                .param("why", column(accounts, Watched::why))
                .update();
    }

    private static String[] column(List<Watched> accounts, Function<Watched, String> value) {
        return accounts.stream().map(value).toArray(String[]::new);
    }
}
