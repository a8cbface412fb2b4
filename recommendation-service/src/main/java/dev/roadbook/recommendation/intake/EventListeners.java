package dev.roadbook.recommendation.intake;

import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Kafka in. */
@Component
class EventListeners {

    private final Deliveries deliveries;
    private final OrderIntake orders;
    private final MasterIntake master;
    private final ContactIntake contacts;

    EventListeners(Deliveries deliveries, OrderIntake orders, MasterIntake master, ContactIntake contacts) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.master = master;
        this.contacts = contacts;
    }

    @KafkaListener(id = "recommendation.orders", topics = Topics.ORDERS)
    void onOrders(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, orders::handle);
    }

    @KafkaListener(id = "recommendation.accounts", topics = Topics.ACCOUNTS)
    void onAccounts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, master::accounts);
    }

    @KafkaListener(id = "recommendation.products", topics = Topics.PRODUCTS)
    void onProducts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, master::products);
    }

    @KafkaListener(id = "recommendation.predictions", topics = Topics.PREDICTIONS)
    void onPredictions(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, master::predictions);
    }

    @KafkaListener(id = "recommendation.reminders", topics = Topics.REMINDERS)
    void onReminders(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, contacts::handle);
    }

    @KafkaListener(id = "recommendation.activity", topics = Topics.ACTIVITY)
    void onActivity(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, contacts::handle);
    }
}
