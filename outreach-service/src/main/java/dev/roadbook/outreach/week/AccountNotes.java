package dev.roadbook.outreach.week;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.roadbook.outreach.directory.NextOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts a representative should know of this week. */
@Repository
public class AccountNotes {

    private static final String NOTES = """
            with standing as (
                %s
            ), placed as (
                select account_id, name, currency, call_value, expected_on, silent_days, due_on, days_overdue,
                       needs_follow_up, reminder, reminded_on,
                       row_number() over (order by call_value desc, account_id) as place
                from standing
            )
            select account_id, name, currency, call_value, expected_on, silent_days, due_on, days_overdue,
                   needs_follow_up, reminder, reminded_on,
                   case when call_value > 0 and place <= :calls then cast(place as integer) end as call_place
            from placed
            where due_on is not null or needs_follow_up or (call_value > 0 and place <= :calls)
            order by placed.place
            """.formatted(Standing.ACCOUNTS);

    private final JdbcClient jdbc;
    private final Standing standing;
    private final NextOrders nextOrders;
    private final WeekProperties properties;

    AccountNotes(JdbcClient jdbc, Standing standing, NextOrders nextOrders, WeekProperties properties) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.nextOrders = nextOrders;
        this.properties = properties;
    }

    /** Those due, to follow up or to call first, the best call first. */
    public List<AccountNote> of(String rep, Instant now) {
        var notes = jdbc.sql(NOTES)
                .params(standing.parameters(rep, now))
                .param("calls", properties.calls())
                .query(AccountNotes::note)
                .list();
        var accounts = notes.stream().map(AccountNote::accountId).toList();
        var offers = offers(accounts);
        var next = nextOrders.of(accounts);
        return notes.stream()
                .map(note -> note.offering(
                        offers.getOrDefault(note.accountId(), List.of()),
                        next.getOrDefault(note.accountId(), List.of())))
                .toList();
    }

    private Map<String, List<String>> offers(List<String> accounts) {
        return jdbc
                .sql("""
                        select s.account_id, o.name
                        from suggestion s
                        cross join lateral (
                            select coalesce(p.name, g.gap ->> 'name', g.gap ->> 'sku') as name, g.place
                            from jsonb_array_elements(s.gaps) with ordinality as g (gap, place)
                            left join product p on p.sku = g.gap ->> 'sku'
                            where coalesce(p.available, true)
                            order by g.place
                            limit :most
                        ) as o
                        where s.account_id = any (:accounts)
                        order by s.account_id, o.place
                        """)
                .param("most", properties.offers())
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("account_id"), row.getString("name")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static AccountNote note(ResultSet row, int number) throws SQLException {
        return new AccountNote(
                row.getString("account_id"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("needs_follow_up"),
                row.getObject("call_place", Integer.class),
                row.getBigDecimal("call_value"),
                Objects.requireNonNullElse(row.getString("currency"), "EUR"),
                cause(row),
                List.of(),
                List.of());
    }

    private static Cause cause(ResultSet row) throws SQLException {
        if (row.getBoolean("needs_follow_up")) {
            return "BOUNCED".equals(row.getString("reminder"))
                    ? new Cause.Bounced()
                    : new Cause.Reminded(row.getObject("reminded_on", LocalDate.class));
        }
        var overdue = row.getObject("days_overdue", Integer.class);
        if (overdue != null) {
            return new Cause.Overdue(overdue);
        }
        var silent = row.getObject("silent_days", Integer.class);
        if (silent != null) {
            return new Cause.Silent(silent);
        }
        var expected = row.getObject("expected_on", LocalDate.class);
        return expected == null ? new Cause.Undated() : new Cause.Expected(expected);
    }
}
