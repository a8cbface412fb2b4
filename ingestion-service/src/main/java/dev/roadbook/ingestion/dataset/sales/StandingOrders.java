package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids of orders as they would be if files had named the accounts under which their lines stand. */
@Component
class StandingOrders {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final Cursor cursor;

    StandingOrders(JdbcClient jdbc, Cursor cursor) {
        this.jdbc = jdbc;
        this.cursor = cursor;
    }

    /**
     * Finds them, in the temporary table {@code standing_order}.
     *
     * @param keys query for source, account, document and day of each
     * @param parameters what it is asked with
     */
    void find(String keys, Object... parameters) {
        jdbc.sql("""
                        create temporary table standing_order (
                            source text, account_id text, document text, ordered_on date, order_id uuid) on commit drop
                        """).update();
        var found = new ArrayList<Key>();
        cursor.each(
                keys,
                row -> {
                    found.add(Key.of(row));
                    if (found.size() == AT_ONCE) {
                        keep(found);
                    }
                },
                parameters);
        keep(found);
        jdbc.sql("analyze standing_order").update();
    }

    private record Key(
            String source, String accountId, @Nullable String document, String day, UUID orderId) {

        static Key of(ResultSet row) throws SQLException {
            var source = row.getString("source");
            var account = row.getString("account_id");
            var document = row.getString("document");
            var day = row.getObject("ordered_on", LocalDate.class);
            return new Key(
                    source, account, document, day.toString(), SalesLine.orderId(source, account, document, day));
        }
    }

    private void keep(List<Key> keys) {
        jdbc.sql("""
                        insert into standing_order (source, account_id, document, ordered_on, order_id)
                        select source, account_id, document, cast(day as date), order_id
                        from unnest(:sources, :accounts, :documents, :days, :orders)
                            as found (source, account_id, document, day, order_id)
                        """)
                .param("sources", keys.stream().map(Key::source).toArray(String[]::new))
                .param("accounts", keys.stream().map(Key::accountId).toArray(String[]::new))
                .param("documents", keys.stream().map(Key::document).toArray(String[]::new))
                .param("days", keys.stream().map(Key::day).toArray(String[]::new))
                .param("orders", keys.stream().map(Key::orderId).toArray(UUID[]::new))
                .update();
        keys.clear();
    }
}
