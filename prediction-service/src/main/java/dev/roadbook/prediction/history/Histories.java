package dev.roadbook.prediction.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the histories of all accounts, one after the other, however many there are. */
@Repository
public class Histories {

    private static final int ROWS_AT_A_TIME = 10_000;
    private static final long HASHES = 1L << 32;

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last day of which all purchases can be taken to be known: the day before the last one with purchases, because that
     * one may have been delivered in part. Of the last month's purchases, the latest in a hundred do not count: a few orders
     * that came ahead of the rest do not turn the days between into silence.
     */
    public Optional<LocalDate> lastCompleteDay(LocalDate until) {
        return jdbc.sql("""
                        with purchase_day as (
                            select ordered_on
                            from sales_order
                            where not retracted and net_revenue > 0 and ordered_on <= :until
                        )
                        select percentile_disc(0.99) within group (order by ordered_on) - 1
                        from purchase_day
                        where ordered_on > (select max(ordered_on) from purchase_day) - 28
                        """)
                .param("until", until)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Days on which accounts bought, each account's counted by itself. */
    public long purchaseDays(LocalDate until) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select distinct account_id, ordered_on
                            from sales_order
                            where not retracted and net_revenue > 0 and ordered_on <= :until
                        ) as purchase_day
                        """).param("until", until).query(Long.class).single();
    }

    /** Accounts that bought up to a day. */
    public long buyers(LocalDate until) {
        return jdbc.sql("""
                        select count(distinct account_id)
                        from sales_order
                        where not retracted and net_revenue > 0 and ordered_on <= :until
                        """).param("until", until).query(Long.class).single();
    }

    /**
     * Reads the histories as of a day. Where there are more purchases than wanted, the same share of accounts is read
     * every time: those whose hash is lowest.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readAll(LocalDate asOf, long wantedPurchases, Consumer<History> reader) {
        var account = new Account(asOf, reader);
        jdbc.sql(Orders.TRADING_DAYS + """
                        where not retracted
                          and ordered_on <= :asOf
                          and cast(cast('x' || left(md5(account_id), 8) as bit(32)) as bigint) < :hashes
                        group by account_id, ordered_on, currency
                        order by account_id
                        """)
                .param("asOf", asOf)
                .param("hashes", hashes(asOf, wantedPurchases))
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    account.add(row.getString("account_id"), Orders.tradingDay(row));
                });
        account.end();
    }

    /** Purchases of all accounts. */
    public long purchases(LocalDate until) {
        return jdbc.sql("""
                        select count(*)
                        from sales_order
                        where not retracted and net_revenue > 0 and ordered_on <= :until
                        """).param("until", until).query(Long.class).single();
    }

    private long hashes(LocalDate asOf, long wantedPurchases) {
        long purchases = purchases(asOf);
        return purchases <= wantedPurchases ? HASHES : (long) ((double) HASHES * wantedPurchases / purchases);
    }

    /** Gathers the days of one account after the other. */
    private static final class Account {

        private final LocalDate asOf;
        private final Consumer<History> reader;
        private final List<TradingDay> days = new ArrayList<>();
        private @Nullable String current;

        Account(LocalDate asOf, Consumer<History> reader) {
            this.asOf = asOf;
            this.reader = reader;
        }

        void add(String accountId, TradingDay day) {
            if (!accountId.equals(current)) {
                end();
                current = accountId;
            }
            days.add(day);
        }

        void end() {
            if (current != null) {
                reader.accept(History.of(current, days, asOf, days.getLast().currency()));
                days.clear();
            }
        }
    }
}
