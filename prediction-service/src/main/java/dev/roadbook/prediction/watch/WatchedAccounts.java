package dev.roadbook.prediction.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts to be watched, as of their latest scoring. */
@Repository
class WatchedAccounts {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** What the caller may see and asked for, but for the kind. */
    private static final String OF_ANY_KIND = """
            from watch
                left join account using (account_id)
                left join agent using (rep_id)
            where account.merged is not true
              and (cast(:scope as text) is null or account.rep_id = :scope)
              and (cast(:rep as text) is null or account.rep_id = :rep)
              and (cast(:account as text) is null or account_id = :account)
              and (cast(:q as text) is null
                   or strpos(lower(coalesce(account.name, '') || ' ' || account_id), lower(:q)) > 0)
            """;

    private static final String ASKED_FOR =
            OF_ANY_KIND + "  and (cast(:kind as text) is null or :kind = any (kinds))\n";

    private static final String ROWS = """
            select account_id, coalesce(account.name, account_id) as name, rep_id, agent.name as rep_name, kinds, chance,
                   at_stake, watch.currency, since, as_of, why
            """ + ASKED_FOR;

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

    List<WatchView.Row> page(WatchSearch search) {
        return jdbc.sql(ROWS + search.order() + " limit :size offset :offset")
                .params(search.parameters())
                .param("size", search.query().size())
                .param("offset", search.query().offset())
                .query(WatchedAccounts::row)
                .list();
    }

    /** All of them, one after the other, however many there are. */
    @Transactional(readOnly = true)
    void each(WatchSearch search, Consumer<WatchView.Row> consumer) {
        try (var rows = jdbc
                .sql(ROWS + search.order())
                .params(search.parameters())
                .withFetchSize(ROWS_AT_A_TIME)
                .query(WatchedAccounts::row)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    long count(WatchSearch search) {
        return jdbc.sql("select count(*) " + ASKED_FOR)
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    Map<Kind, Long> countsByKind(WatchSearch search) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        jdbc.sql("select kind, count(*) as accounts from (select unnest(kinds) as kind " + OF_ANY_KIND
                        + ") as each group by kind")
                .params(search.parameters())
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString("kind")), row.getLong("accounts"));
                });
        return counts;
    }

    private static WatchView.Row row(ResultSet row, int number) throws SQLException {
        return new WatchView.Row(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getString("rep_name"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(Kind::valueOf)
                        .toList(),
                row.getDouble("chance"),
                row.getBigDecimal("at_stake"),
                row.getString("currency"),
                row.getObject("since", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("why"));
    }
}
