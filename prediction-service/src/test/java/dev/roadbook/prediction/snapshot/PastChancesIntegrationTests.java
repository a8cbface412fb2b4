package dev.roadbook.prediction.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.snapshot.PastChances.Given;
import dev.roadbook.testkit.RoadbookTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chances that were given are compared with what came. */
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class PastChancesIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate LAST_KNOWN = MONDAY.plusDays(40);

    @Autowired
    PastChances chances;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hundredAccounts() {
        jdbc.sql("truncate prediction, snapshot, sales_order").update();
        jdbc.sql("""
                        insert into prediction (
                            account_id, as_of, portfolio_version, version, content_hash, changed_at, currency, days_overdue,
                            purchases, lifetime_revenue, year_to_date, last_year, projection, health_category,
                            churn_category)
                        select 'A' || account, :today, 1, 1, '', now(), 'EUR', 0, 1, 1, 1, 1, 1, '', ''
                        from generate_series(1, 100) as account
                        """).param("today", LAST_KNOWN).update();
    }

    @Test
    void tellsWhetherAPurchaseCameWithin30Days() {
        say("A1", MONDAY, true, 0.7);
        say("A2", MONDAY, true, 0.4);
        buy("A1", MONDAY.plusDays(30));
        buy("A2", MONDAY);
        buy("A2", MONDAY.plusDays(31));

        assertThat(chances.within30Days(MONDAY, LAST_KNOWN, 100))
                .containsExactlyInAnyOrder(new Given(0.7, true), new Given(0.4, false));
    }

    @Test
    void leavesOutWhatWasNotSaidIsNotOverOrWasSaidTwiceAWeek() {
        jdbc.sql("insert into snapshot (account_id, as_of, first_of_week, content) values ('A1', :day, true, :content)")
                .param("day", MONDAY)
                .param("content", Packing.pack("{\"expected\":null}"))
                .update();
        say("A2", LAST_KNOWN.minusDays(29), true, 0.7);
        say("A3", MONDAY.plusDays(1), false, 0.7);
        say("A4", MONDAY.minusDays(1), true, 0.7);

        assertThat(chances.within30Days(MONDAY, LAST_KNOWN, 100)).isEmpty();
    }

    @Test
    void looksAtAFixedShareOfManyAccounts() {
        for (int account = 1; account <= 100; account++) {
            say("A" + account, MONDAY, true, account / 100.0);
        }

        var some = chances.within30Days(MONDAY, LAST_KNOWN, 30);

        assertThat(some).hasSizeBetween(10, 55).isEqualTo(chances.within30Days(MONDAY, LAST_KNOWN, 30));
    }

    private void say(String account, LocalDate asOf, boolean firstOfWeek, double chance) {
        jdbc.sql(
                        "insert into snapshot (account_id, as_of, first_of_week, content) values (:account, :day, :first, :content)")
                .param("account", account)
                .param("day", asOf)
                .param("first", firstOfWeek)
                .param("content", Packing.pack("{\"expected\":{\"within30_days\":%s}}".formatted(chance)))
                .update();
    }

    private void buy(String account, LocalDate day) {
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        values (:account, gen_random_uuid(), 1, false, :day, 'EUR', 100, '{}', '{}')
                        """).param("account", account).param("day", day).update();
    }
}
