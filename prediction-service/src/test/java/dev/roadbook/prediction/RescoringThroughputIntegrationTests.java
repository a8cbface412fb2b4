package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.command.Command;
import dev.roadbook.prediction.scoring.Scoring;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A night: every account is brought to the new day, from its order lines in the database to its event on the topic.
 *
 * <p>A few thousand accounts in every build; as many as the environment's {@code ROADBOOK_RESCORED_ACCOUNTS} says where
 * somebody wants to know.
 */
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class RescoringThroughputIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(RescoringThroughputIntegrationTests.class);

    private static final int ACCOUNTS =
            Integer.parseInt(System.getenv().getOrDefault("ROADBOOK_RESCORED_ACCOUNTS", "4000"));
    private static final int ORDERS_EACH = 10;
    private static final int LINES_EACH = 5;

    /** A million accounts in ten minutes are 1 667 a second; a busy machine gets a third of that. */
    private static final int LEAST_PER_SECOND = 500;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scoring scoring;

    @Autowired
    MutableClock clock;

    @Autowired
    @Qualifier("trainForecastCommand") Command train;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Test
    void bringsEveryAccountToTheNewDay() {
        everyAccountHasBought();
        report("first scoring", () -> scoring.scoreTouched(Set.of(0), new UUID(0, 0)));
        report("learning", () -> train.run(List.of()));
        clock.set(LocalDate.of(2026, 11, 21));

        var taken = report("daily tick", () -> dailyTick.run(List.of()));

        assertThat(jdbc.sql("""
                        select count(*) from prediction
                        where version = published_version and as_of = '2026-11-21' and model_version like 'survival-%'
                        """).query(Integer.class).single()).isEqualTo(ACCOUNTS);
        assertThat(taken).isLessThan(Duration.ofSeconds(10 + ACCOUNTS / LEAST_PER_SECOND));
    }

    private void everyAccountHasBought() {
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance, forecast_model
                        """).update();
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        select 'ACCOUNT-' || account, gen_random_uuid(), 1, false,
                               date '2026-11-19' - account % (7 + account % 40)
                                   - nth * (7 + account % 40) - (account * 31 + nth * 17) % 3,
                               'EUR', 50 + account % 400,
                               array(select 'SKU' || (account * 7 + nth + line * 13) % 300
                                     from generate_series(1, :lines) as line),
                               array_fill(cast(10 + account % 80 as numeric), array[:lines])
                        from generate_series(1, :accounts) as account, generate_series(0, :orders - 1) as nth
                        """)
                .param("accounts", ACCOUNTS)
                .param("orders", ORDERS_EACH)
                .param("lines", LINES_EACH)
                .update();
        jdbc.sql("""
                        insert into touched_account (account_id, partition)
                        select 'ACCOUNT-' || account, 0 from generate_series(1, :accounts) as account
                        """).param("accounts", ACCOUNTS).update();
        jdbc.sql("analyze").update();
    }

    private static Duration report(String step, Runnable work) {
        System.gc();
        long begun = System.nanoTime();
        work.run();
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        log.info(
                "measured step=\"{}\" accounts={} seconds={} perSecond={} heapMb={}",
                step,
                ACCOUNTS,
                taken.toMillis() / 1000.0,
                Math.round(ACCOUNTS * 1000.0 / taken.toMillis()),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return taken;
    }
}
