package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.account.Contact;
import dev.roadbook.recommendation.basket.Purchases;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.thumb.Declined;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of many accounts at once. */
@Component
public class KnownAccounts {

    private final JdbcClient jdbc;
    private final Purchases purchases;
    private final Declined declined;
    private final Clock clock;

    KnownAccounts(JdbcClient jdbc, Purchases purchases, Declined declined, Clock clock) {
        this.jdbc = jdbc;
        this.purchases = purchases;
        this.declined = declined;
        this.clock = clock;
    }

    /**
     * What is known of an account, but for what rankers say.
     *
     * @param segment its segment; empty while it has none
     * @param history what it bought up to the day
     * @param contact whether its buyer may be written to
     * @param left what was recommended to it and left
     * @param declined products that somebody who knows it said are not for it
     */
    public record Known(
            String segment, BuyingHistory history, Contact contact, Map<String, LocalDate> left, Set<String> declined) {

        public Known {
            left = Map.copyOf(left);
            declined = Set.copyOf(declined);
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
        var bought = purchases.until(asOf, ids);
        var left = left(ids, run);
        var declinedBy = declined.on(asOf, accounts);
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
                                    BuyingHistory.of(bought.getOrDefault(account, List.of()), asOf),
                                    contact(row),
                                    left.getOrDefault(account, Map.of()),
                                    declinedBy.getOrDefault(account, Set.of())));
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
