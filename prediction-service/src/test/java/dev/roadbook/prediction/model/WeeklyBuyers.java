package dev.roadbook.prediction.model;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that bought in each of the last ten weeks. */
final class WeeklyBuyers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private WeeklyBuyers() {}

    static void buy(JdbcClient jdbc, int firstAccount, int lastAccount) {
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        select 'A' || account, gen_random_uuid(), 1, false,
                               cast(:today as date) - 7 * week - account % 7, 'EUR', 100, '{}', '{}'
                        from generate_series(:first, :last) as account, generate_series(1, 10) as week
                        """)
                .param("today", TODAY)
                .param("first", firstAccount)
                .param("last", lastAccount)
                .update();
    }
}
