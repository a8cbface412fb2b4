package dev.roadbook.dashboard.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.RecommendationsUpdated;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bounds that hold on a busy machine too. */
@DashboardTest
class ThroughputIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(ThroughputIntegrationTests.class);
    private static final int DELIVERY = 2_000;
    private static final int REPS = 40;
    private static final int ACCOUNTS = 10_000;
    private static final int ORDERS = 60_000;
    private static final int GAPS = 27;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @Test
    void appliesAWeekOfALargeInstallationInSeconds() {
        happen(ACCOUNTS, ThroughputIntegrationTests::account);

        var cpuAtStart = cpuTime();
        var took = Stream.of(
                        measure("orders", () -> happen(ORDERS, ThroughputIntegrationTests::order)),
                        measure("purchases", () -> happen(ORDERS, ThroughputIntegrationTests::purchase)),
                        measure("predictions", () -> happen(ACCOUNTS, ThroughputIntegrationTests::prediction)),
                        measure("recommendations", () -> happen(ACCOUNTS, ThroughputIntegrationTests::recommendation)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(cpuTime().minus(cpuAtStart)).as("processor time").isLessThan(Duration.ofSeconds(15));
        assertThat(took).as("time beside others at work").isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void answersAListOfAHundredThousandAccountsAtOnce() {
        happen(ACCOUNTS, ThroughputIntegrationTests::account);
        happen(ACCOUNTS, ThroughputIntegrationTests::prediction);
        repeatAccounts(9);
        jdbc.sql("vacuum analyze account_view").update();

        for (var query : List.of(
                "",
                "?sort=-ytd_revenue&page=3",
                "?sort=name",
                "?churn=LOW&due=week",
                "?q=shop%20p77",
                "?rep=R7",
                "?reminder=none")) {
            var path = "/api/strategic/accounts" + query;
            browser.read(Person.MANAGER, path);
            var took = IntStream.range(0, 5)
                    .mapToObj(_ -> time(() -> browser.read(Person.MANAGER, path)))
                    .sorted()
                    .toList()
                    .get(2);
            log.info("page of 100000 accounts query={} millis={}", query, took.toMillis());
            assertThat(took).as(path).isLessThan(Duration.ofSeconds(1));
        }
        browser.read(Person.MANAGER, "/api/facets");
        var facets = time(() -> browser.read(Person.MANAGER, "/api/facets"));
        var search = time(() -> browser.read(Person.MANAGER, "/api/search?q=p777"));
        var today = time(() -> browser.read(Person.MANAGER, "/api/today"));
        var export = time(() -> browser.get(Person.MANAGER, "/api/strategic/accounts", "text/csv"));
        log.info(
                "facets millis={} search millis={} today millis={} export millis={}",
                facets.toMillis(),
                search.toMillis(),
                today.toMillis(),
                export.toMillis());
        assertThat(search).isLessThan(Duration.ofSeconds(1));
    }

    private static SpecificRecord order(int n) {
        return EventFixtures.order("P" + n % ACCOUNTS, "D" + n, EventFixtures.TODAY, "100.00");
    }

    private static SpecificRecord purchase(int n) {
        return EventFixtures.purchase("P" + n % ACCOUNTS, "D" + n, EventFixtures.TODAY, "100.00");
    }

    private static SpecificRecord recommendation(int n) {
        return RecommendationsUpdated.newBuilder(EventFixtures.recommendation("P" + n))
                .setGaps(IntStream.rangeClosed(1, GAPS)
                        .mapToObj(rank -> new CoverageGap(
                                "W-" + rank,
                                "Wine number " + rank,
                                rank,
                                n % 97 / 100.0,
                                "bought by " + n % 97 + " % of accounts like yours that carry Wine number 30"))
                        .toList())
                .build();
    }

    private static SpecificRecord account(int n) {
        return EventFixtures.account("P" + n, "R" + n % REPS);
    }

    private static SpecificRecord prediction(int n) {
        return EventFixtures.predictionOf("P" + n)
                .setPriorityScore(n % 1_000 / 10.0)
                .setYtdRevenue(EventFixtures.money(n % 7_919 + ".00"))
                .build();
    }

    private void happen(int count, IntFunction<SpecificRecord> event) {
        for (int from = 0; from < count; from += DELIVERY) {
            world.with(IntStream.range(from, Math.min(count, from + DELIVERY))
                    .mapToObj(event)
                    .toArray(SpecificRecord[]::new));
        }
    }

    /** The accounts there are, as often again under other numbers: reading is measured, not how they came. */
    private void repeatAccounts(int times) {
        jdbc.sql("""
                insert into account_view
                select again.*
                from account_view v
                cross join generate_series(1, :times) as n
                cross join lateral jsonb_populate_record(v, jsonb_build_object(
                    'account_id', v.account_id || '-' || n, 'name', v.name || n, 'search_text', v.search_text || n)) as again
                """).param("times", times).update();
    }

    private static Duration measure(String what, Runnable work) {
        var cpuAtStart = cpuTime();
        var took = time(work);
        log.info(
                "applied {} millis={} cpuMillis={}",
                what,
                took.toMillis(),
                cpuTime().minus(cpuAtStart).toMillis());
        return took;
    }

    /** Of this process: the service and the test, not the database. */
    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration time(Runnable work) {
        var started = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
