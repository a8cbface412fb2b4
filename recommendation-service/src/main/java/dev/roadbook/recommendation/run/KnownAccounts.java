package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.account.Contact;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of many accounts at once. */
@Component
public class KnownAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of an account, but for what rankers say.
     *
     * @param segment its segment; empty while it has none
     * @param history what it bought up to the day
     * @param contact whether its buyer may be written to
     * @param left what was recommended to it and left
     */
    public record Known(String segment, BuyingHistory history, Contact contact, Map<String, LocalDate> left) {

        public Known {
            left = Map.copyOf(left);
        }
    }

    /** How many accounts there are. */
    int count() {
        return jdbc.sql("select count(*) from account where active and name is not null")
                .query(Integer.class)
                .single();
    }

    /** The next accounts that stand on their own, in the order of their ids. */
    List<String> after(String account, int limit) {
        return jdbc.sql("""
                        select account_id
                        from account
                        where account_id > :after and active and name is not null
                        order by account_id
                        limit :limit
                        """)
                .param("after", account)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * What is known of the accounts as of a day.
     *
     * @param run what left with this run does not count
     */
    public Map<String, Known> known(Collection<String> accounts, LocalDate asOf, UUID run) {
        var ids = accounts.toArray(String[]::new);
        var purchases = purchases(ids, asOf);
        var left = left(ids, run);
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select account_id, segment, active, has_email, (contacted_at at time zone :zone)::date as written_on,
                            bounced_at is not null and (contacted_at is null or bounced_at >= contacted_at) as bounced,
                            unsubscribed_at is not null and (contacted_at is null or unsubscribed_at >= contacted_at)
                                as unsubscribed
                        from account
                        where account_id = any (:accounts)
                        """)
                .param("accounts", ids)
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    var account = row.getString("account_id");
                    known.put(
                            account,
                            new Known(
                                    row.getString("segment"),
                                    BuyingHistory.of(purchases.getOrDefault(account, List.of()), asOf),
                                    contact(row),
                                    left.getOrDefault(account, Map.of())));
                });
        return known;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getBoolean("active"),
                row.getObject("has_email", Boolean.class),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("bounced"),
                row.getBoolean("unsubscribed"));
    }

    private Map<String, List<Purchase>> purchases(String[] accounts, LocalDate asOf) {
        var purchases = new HashMap<String, List<Purchase>>();
        jdbc.sql("""
                        select account_id, ordered_on, skus, amounts, quantities
                        from purchase
                        where account_id = any (:accounts) and not retracted and ordered_on <= :asOf
                        """).param("accounts", accounts).param("asOf", asOf).query(row -> {
            purchases
                    .computeIfAbsent(row.getString("account_id"), _ -> new ArrayList<>())
                    .add(new Purchase(row.getObject("ordered_on", LocalDate.class), lines(row)));
        });
        return purchases;
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        var skus = (String[]) row.getArray("skus").getArray();
        var amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        var told = row.getArray("quantities");
        var quantities = told == null ? new @Nullable BigDecimal[skus.length] : (BigDecimal[]) told.getArray();
        var lines = new ArrayList<Line>(skus.length);
        for (int i = 0; i < skus.length; i++) {
            lines.add(new Line(skus[i], amounts[i], quantities[i]));
        }
        return lines;
    }

    private Map<String, Map<String, LocalDate>> left(String[] accounts, UUID run) {
        var left = new HashMap<String, Map<String, LocalDate>>();
        jdbc.sql("""
                        select account_id, sku, max(left_on) as left_on
                        from left_recommendation
                        where account_id = any (:accounts) and run_id <> :run
                        group by account_id, sku
                        """).param("accounts", accounts).param("run", run).query(row -> {
            left.computeIfAbsent(row.getString("account_id"), _ -> new HashMap<>())
                    .put(row.getString("sku"), row.getObject("left_on", LocalDate.class));
        });
        return left;
    }
}
