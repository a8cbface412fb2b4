package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ProjectionListener {

    static final String ID = "dashboard";

    private final Deliveries deliveries;
    private final ReadModels readModels;

    ProjectionListener(Deliveries deliveries, ReadModels readModels) {
        this.deliveries = deliveries;
        this.readModels = readModels;
    }

    @KafkaListener(
            id = ID,
            topics = {
                Topics.ACCOUNTS,
                Topics.PRODUCTS,
                Topics.REPS,
                Topics.REP_ACTIVITIES,
                Topics.ORDERS,
                Topics.SALES_BATCHES,
                Topics.PREDICTIONS,
                Topics.PURCHASES,
                Topics.REP_PERFORMANCE,
                Topics.RECOMMENDATIONS,
                Topics.REMINDERS,
                Topics.CAMPAIGNS,
                Topics.ACTIVITY
            })
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, readModels::apply);
    }
}
