package dev.roadbook.outreach.portfolio;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PortfolioListener {

    private final Deliveries deliveries;
    private final Portfolio portfolio;

    PortfolioListener(Deliveries deliveries, Portfolio portfolio) {
        this.deliveries = deliveries;
        this.portfolio = portfolio;
    }

    @KafkaListener(id = "outreach.accounts", topics = Topics.ACCOUNTS)
    void onAccounts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> portfolio.accounts(events(batch, AccountChanged.class)));
    }

    @KafkaListener(id = "outreach.reps", topics = Topics.REPS)
    void onReps(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> portfolio.reps(events(batch, RepChanged.class)));
    }

    @KafkaListener(id = "outreach.products", topics = Topics.PRODUCTS)
    void onProducts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> portfolio.products(events(batch, ProductChanged.class)));
    }

    @KafkaListener(id = "outreach.recommendations", topics = Topics.RECOMMENDATIONS)
    void onRecommendations(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> portfolio.suggestions(events(batch, RecommendationsUpdated.class)));
    }

    // The topic carries one event only; another in it is an error that must not go by unseen.
    private static <T extends SpecificRecord> List<T> events(List<Delivery> batch, Class<T> type) {
        return batch.stream().map(delivery -> type.cast(delivery.event())).toList();
    }
}
