package dev.roadbook.recommendation;

import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.settings.Policy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A winery as the projections know it, and its runs. */
@TestComponent
public class Cellar {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final BackgroundRun<Asked, Made> runs;
    private final Clock clock;

    Cellar(JdbcClient jdbc, BackgroundRun<Asked, Made> runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /** Six wines of three families. */
    public void stock() {
        wine("M1", "Bordeaux", "Merlot", "Red", "Dry", "10.00");
        wine("M2", "Bordeaux", "Merlot", "Red", "Dry", "15.00");
        wine("P1", "Burgundy", "Pinot Noir", "Red", "Dry", "20.00");
        wine("P2", "Burgundy", "Pinot Noir", "Red", "Dry", "21.00");
        wine("S1", "Bordeaux", "Semillon", "White", "Sweet", "25.00");
        wine("C1", "Champagne", "Chardonnay", "White", "Dry", "12.00");
    }

    private void wine(String sku, String family, String grape, String colour, String sugar, String price) {
        jdbc.sql("""
                        insert into product (sku, revision, name, family, grape, colour, sugar, price, currency, discontinued)
                        values (?, 1, ?, ?, ?, ?, ?, ?::numeric, 'EUR', false)
                        """)
                .params(sku, "Wine " + sku, family, grape, colour, sugar, price)
                .update();
    }

    public void account(String id, @Nullable String rep) {
        jdbc.sql(
                        "insert into account (account_id, revision, name, rep_id, has_email) values (:id, 1, :name, :rep, true)")
                .param("id", id)
                .param("name", "Store " + id)
                .param("rep", rep)
                .update();
    }

    /** A dozen at 10.00 each, on these days before today. */
    public void bought(String account, String sku, int... daysAgo) {
        for (int days : daysAgo) {
            jdbc.sql("""
                            insert into purchase (order_id, account_id, revision, retracted, ordered_on, skus, amounts, quantities)
                            values (:id, :account, 1, false, :day, array[:sku], array[120.00], array[12.000])
                            """)
                    .param("id", EventIds.of(account, sku, String.valueOf(days)))
                    .param("account", account)
                    .param("day", LocalDate.now(clock).minusDays(days))
                    .param("sku", sku)
                    .update();
        }
    }

    /**
     * Three accounts: one of R01 whose Merlot is due, one of R02 that bought M2, P1 and C1, so that there is something to
     * learn from, and one of R02 that fell silent.
     */
    public void threeAccounts() {
        stock();
        account("A1", "R01");
        bought("A1", "M1", 160, 130, 100, 70);
        account("A2", "R02");
        bought("A2", "M1", 130, 90, 50, 5);
        bought("A2", "C1", 95, 55);
        account("A3", "R02");
        bought("A3", "P1", 500, 420);
    }

    public UUID run(Policy policy) {
        return run(policy, "boss");
    }

    public UUID run(Policy policy, String by) {
        var id = UUID.randomUUID();
        runs.start(new Asked(id, LocalDate.now(clock), policy, by), by);
        return awaitRun(id);
    }

    public UUID awaitRun(UUID id) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs.latest()
                        .filter(run -> run.request().runId().equals(id))
                        .filter(run -> !run.state().isOpen())
                        .isPresent());
        var run = runs.latest().orElseThrow();
        if (run.state() != State.DONE) {
            throw new AssertionError("the run ended " + run.state() + ": " + run.reason());
        }
        return id;
    }

    public String hash(UUID run) {
        return jdbc.sql("select content_hash from recommendation_run where id = ?")
                .params(List.of(run))
                .query(String.class)
                .single();
    }

    public UUID item(UUID run, String account, String sku) {
        return jdbc.sql("select id from recommended_item where run_id = ? and account_id = ? and sku = ?")
                .params(List.of(run, account, sku))
                .query(UUID.class)
                .single();
    }
}
