package dev.roadbook.prediction.intake;

import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of orders and of the boundaries of batches. */
@Component
class OrderListener {

    private final Deliveries deliveries;
    private final Intake intake;

    OrderListener(Deliveries deliveries, Intake intake) {
        this.deliveries = deliveries;
        this.intake = intake;
    }

    @KafkaListener(id = "prediction.orders", topics = Topics.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, intake::take);
    }
}
