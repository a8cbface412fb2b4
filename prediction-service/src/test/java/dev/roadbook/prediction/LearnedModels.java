package dev.roadbook.prediction;

import static org.awaitility.Awaitility.await;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.kafka.EventPublisher;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales enough to learn from, and the models that were learned from them. */
@TestComponent
class LearnedModels {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 18);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventPublisher publisher;
    private final Observed service;
    private final JdbcClient jdbc;

    LearnedModels(EventPublisher publisher, Observed service, JdbcClient jdbc) {
        this.publisher = publisher;
        this.service = service;
        this.jdbc = jdbc;
    }

    void startEmpty() {
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance, forecast_model
                        """).update();
    }

    /** Weekly buyers, enough to learn from; the clock stands where the last purchase was. */
    void learnFrom(String name, int accounts) {
        var batch = SalesBatch.named(name);
        for (int i = 0; i < accounts; i++) {
            batch.weekly("A" + i, i % 2 == 1 ? FIRST : FIRST.minusWeeks(1), 10, "100");
        }
        batch.publish(publisher);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select exists (select from portfolio where model_version is not null)")
                        .query(Boolean.class)
                        .single());
        service.settles(batch);
    }

    void settle(SalesBatch batch) {
        batch.publish(publisher);
        service.settles(batch);
    }

    int count() {
        return jdbc.sql("select count(*) from forecast_model")
                .query(Integer.class)
                .single();
    }

    long newest() {
        return jdbc.sql("select max(version) from forecast_model")
                .query(Long.class)
                .single();
    }

    /** Models that the latest predictions of this test's accounts were made with. */
    List<String> versionsInUse() {
        var known = jdbc.sql("select account_id from prediction")
                .query(String.class)
                .set();
        return service.latestPredictions().values().stream()
                .filter(prediction -> known.contains(prediction.getAccountId()))
                .map(PredictionsUpdated::getModelVersion)
                .distinct()
                .toList();
    }
}
