package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.annotation.DirtiesContext;

/** The same orders come again while a learned model gives the dates. Begins where nothing is known, whoever ran before. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.learning.automatic=true"})
class LearnedReplayIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 18);

    @Autowired
    EventPublisher publisher;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Autowired
    @Qualifier("trainForecastCommand") Command train;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neitherReplayNorAnEmptyDatabaseChangesAByte(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        var service = new Observed(kafka, codec, jdbc, listeners, environment);
        var batch = SalesBatch.named("learned from");
        for (int i = 0; i < 60; i++) {
            batch.every(7, "A" + i, FIRST.minusDays(i % 21), 10 + i % 3, Integer.toString(50 + i));
        }
        batch.publish(publisher);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select exists (select from portfolio where model_version is not null)")
                        .query(Boolean.class)
                        .single());
        service.settles(batch);
        var before = contents(service);
        var state = service.state();
        int published = service.published();
        assertThat(before.values())
                .extracting(PredictionsUpdated::getModelVersion)
                .containsOnly("survival-1");

        service.stopsListening();
        service.listensFromTheStart();
        service.catchesUp();
        dailyTick.run(List.of());

        assertThat(service.state()).isEqualTo(state);
        assertThat(service.published()).isEqualTo(published);

        service.stopsListening();
        jdbc.sql("truncate sales_order, prediction, purchase, touched_account, batch_progress, portfolio")
                .update();
        service.listensFromTheStart();
        service.catchesUp();
        service.settles(batch);
        learnsAgain();

        assertThat(contents(service)).isEqualTo(before);
        assertThat(models("count(distinct sha256)")).isEqualTo(1);
    }

    /** Whoever looks after a batch whether a first model is due holds the lock for a moment: then nothing is learned. */
    private void learnsAgain() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            train.run(List.of());
            return models("count(*)") > 1;
        });
    }

    private int models(String counted) {
        return jdbc.sql("select " + counted + " from forecast_model")
                .query(Integer.class)
                .single();
    }

    private static Map<String, PredictionsUpdated> contents(Observed service) {
        return service.latestPredictions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> PredictionsUpdated.newBuilder(entry.getValue())
                                .setEventId(new UUID(0, 0))
                                .setOccurredAt(Instant.EPOCH)
                                .setBatchId(null)
                                .build()));
    }
}
