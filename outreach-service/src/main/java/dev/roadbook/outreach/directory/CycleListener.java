package dev.roadbook.outreach.directory;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CycleListener {

    private final Deliveries deliveries;
    private final Expectations expectations;
    private final Purchases purchases;

    CycleListener(Deliveries deliveries, Expectations expectations, Purchases purchases) {
        this.deliveries = deliveries;
        this.expectations = expectations;
        this.purchases = purchases;
    }

    @KafkaListener(id = "outreach.predictions", topics = Topics.PREDICTIONS)
    void onPredictions(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> expectations.update(batch.stream()
                        .map(delivery -> (PredictionsUpdated) delivery.event())
                        .toList()));
    }

    @KafkaListener(id = "outreach.purchases", topics = Topics.PURCHASES)
    void onPurchases(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> purchases.add(batch.stream()
                        .map(delivery -> (PurchaseDetected) delivery.event())
                        .toList()));
    }
}
