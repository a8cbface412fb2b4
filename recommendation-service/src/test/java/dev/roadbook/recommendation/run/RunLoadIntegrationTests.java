package dev.roadbook.recommendation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import dev.roadbook.recommendation.settings.Policy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run over a generated portfolio, eight orders of three products an account: computed again, and made again, rankers included.
 * Short by default;
 * {@code -Droadbook.load.accounts=100000 -Droadbook.load.products=5000} is the long form.
 */
@RecommendationTest
class RunLoadIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(RunLoadIntegrationTests.class);
    private static final int ACCOUNTS = Integer.getInteger("roadbook.load.accounts", 200);
    private static final int FEW = 2_000;
    private static final int PRODUCTS = Integer.getInteger("roadbook.load.products", 200);
    private static final Duration PATIENCE = Duration.ofMinutes(9);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BackgroundRun<Asked, Made> runs;

    @Autowired
    BackgroundRun<Again, Replayed> replays;

    @Test
    void recommendsToAWholePortfolioAndComesToTheSameAgain() {
        scene.reset();
        fill();
        var id = UUID.randomUUID();

        var run = timed("run", () -> {
            runs.start(new Asked(id, TODAY, Policy.STANDARD, "boss"), "boss");
            await(runs);
        });
        var replay = timed("replay", () -> {
            replays.start(new Again(id), "boss");
            await(replays);
        });

        if (ACCOUNTS <= FEW) {
            runs.start(new Asked(UUID.randomUUID(), TODAY, Policy.STANDARD, "boss"), "boss");
            await(runs);
        }

        assertThat(scene.count("select count(distinct content_hash) from recommendation_run"))
                .isEqualTo(1);
        assertThat(scene.count("select max(account_count) from recommendation_run"))
                .isEqualTo(ACCOUNTS);
        assertThat(scene.count("select max(item_count) from recommendation_run"))
                .isGreaterThan(ACCOUNTS / 2);
        assertThat(Objects.requireNonNull(replays.latest().orElseThrow().result())
                        .identical())
                .isTrue();
        assertThat(run).isLessThan(Duration.ofMinutes(5));
        assertThat(replay).isLessThan(Duration.ofMinutes(5));
    }

    private void fill() {
        jdbc.sql("""
                        insert into product (sku, revision, name, family, grape, sugar, price, currency, discontinued)
                        select 'P' || n, 1, 'Product ' || n, 'F' || n % 12, 'G' || n % 30,
                            case n % 5 when 0 then 'Sweet' else 'Dry' end, 5 + n % 40, 'EUR', n % 50 = 0
                        from generate_series(1, :products) n
                        """).param("products", PRODUCTS).update();
        jdbc.sql("""
                        insert into account (account_id, revision, name, rep_id, has_email)
                        select 'L' || n, 1, 'Store ' || n, 'R' || n % 40, true from generate_series(1, :accounts) n
                        """).param("accounts", ACCOUNTS).update();
        // three products near the account's own number, so that accounts alike share some
        jdbc.sql("""
                        insert into purchase (order_id, account_id, revision, retracted, ordered_on, skus, amounts, quantities)
                        select md5(a || ' ' || o)::uuid, 'L' || a, 1, false, :today::date - (o * 30 + a % 40),
                            array['P' || 1 + (a * 7 + o % 2) % :products, 'P' || 1 + (a * 7 + 11 + o % 3) % :products,
                                'P' || 1 + a % 60 % :products],
                            array[120.00, 90.00, 60.00], array[12.000, 6.000, 6.000]
                        from generate_series(1, :accounts) a, generate_series(1, 8) o
                        """)
                .param("today", TODAY)
                .param("products", PRODUCTS)
                .param("accounts", ACCOUNTS)
                .update();
    }

    private static Duration timed(String what, Runnable work) {
        var start = System.nanoTime();
        var cpuAtStart = cpuTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        log.warn(
                "{} accounts={} products={} millis={} cpuMillis={} heapUsedMb={} heapMaxMb={}",
                what,
                ACCOUNTS,
                PRODUCTS,
                took.toMillis(),
                cpuTime().minus(cpuAtStart).toMillis(),
                heap.getUsed() >> 20,
                heap.getMax() >> 20);
        return took;
    }

    /** Of this process: the service and the test, not the servers. */
    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void await(BackgroundRun<?, ?> runs) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs.latest().orElseThrow().state() == State.DONE);
    }
}
