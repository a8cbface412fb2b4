package dev.roadbook.benchmark;

import dev.roadbook.testkit.server.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Accounts whose buyers are to be reminded now, with what their mails tell of, in the database of the outreach service. */
final class DueAccounts {

    private static final int NOON = 12;

    private DueAccounts() {}

    /** In a zone where it is about noon, so that no quiet hours keep their mails. */
    static void fill(PostgresServer postgres, String database, int accounts) throws SQLException {
        var now = Clock.systemUTC().instant();
        var hour = LocalTime.ofInstant(now, ZoneOffset.UTC).getHour();
        var zone = ZoneOffset.ofHours(NOON - hour);
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), PostgresServer.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("""
            insert into rep (rep_id, revision, name, email, active)
            select 'R' || i, 1, 'Representative ' || i, 'rep' || i || '@roadbook.example.com', true
            from generate_series(0, 39) as i;

            insert into product (sku, revision, name, available)
            select 'SKU-' || i, 1, 'Château Product ' || i, true
            from generate_series(0, 399) as i;

            insert into account (account_id, revision, name, email, rep_id, zone, active)
            select 'C' || i, 1, 'Shop ' || i, 'shop' || i || '@shops' || i %% 50 || '.example.com', 'R' || i %% 40, '%2$s',
                   true
            from generate_series(1, %1$d) as i;

            insert into suggestion (account_id, as_of, occurred_at, gaps)
            select 'C' || i, date '%3$s', now(),
                   (select jsonb_agg(jsonb_build_object('sku', 'SKU-' || (i * 7 + g) %% 400, 'name', 'Product ' || g,
                                                        'reason', 'Bought by shops like yours'))
                    from generate_series(0, 9) as g)
            from generate_series(1, %1$d) as i;

            insert into latest_order (order_id, account_id, revision, purchase, ordered_on, amount, currency, lines)
            select gen_random_uuid(), 'C' || i, 1, true, date '%3$s' - 7 * o, 60 + i %% 900, 'EUR',
                   (select jsonb_agg(jsonb_build_object('sku', 'SKU-' || (i * 3 + l) %% 400, 'name', 'Product ' || l,
                                                        'quantity', 6 * l, 'amount', 12 * l))
                    from generate_series(1, 5) as l)
            from generate_series(1, %1$d) as i cross join generate_series(1, 3) as o;

            insert into expectation
                (account_id, as_of, occurred_at, model_version, expected_on, confidence, last_purchase_on, known_since)
            select 'C' || i, date '%3$s', now(), 'benchmark', date '%3$s', 'HIGH', date '%3$s' - 7, now()
            from generate_series(1, %1$d) as i;

            analyze;
            """.formatted(accounts, zone.getId(), LocalDate.ofInstant(now, zone)));
        }
    }
}
