package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.Confidence;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoadbookTest(now = "2026-11-20T09:00:00Z")
class PredictionThreadIntegrationTests {

    @Autowired
    EventPublisher publisher;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    EventCodec codec;

    @Test
    void turnsOrdersIntoADate() {
        SalesBatch.named("first")
                .weekly("CORNER", LocalDate.of(2026, 9, 18), 10, "100")
                .publish(publisher);

        var records = kafka.await(Topic.PREDICTIONS.topicName(), 2);

        assertThat(codec.decode(records.getFirst().topic(), records.getLast().value()))
                .isInstanceOfSatisfying(PredictionsUpdated.class, prediction -> {
                    assertThat(prediction.getAccountId()).isEqualTo("CORNER");
                    assertThat(prediction.getNextExpectedPurchaseDate()).isEqualTo("2026-11-27");
                    assertThat(prediction.getConfidence()).isEqualTo(Confidence.HIGH);
                    assertThat(prediction.getCoveragePct()).isEqualTo(100.0);
                });
    }
}
