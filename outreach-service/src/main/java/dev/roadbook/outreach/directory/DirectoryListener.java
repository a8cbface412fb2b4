package dev.roadbook.outreach.directory;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class DirectoryListener {

    private final Deliveries deliveries;
    private final Directory directory;
    private final LatestOrders latestOrders;

    DirectoryListener(Deliveries deliveries, Directory directory, LatestOrders latestOrders) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.latestOrders = latestOrders;
    }

    @KafkaListener(id = "outreach.accounts", topics = Topics.ACCOUNTS)
    void onAccounts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.accounts(events(batch, AccountChanged.class)));
    }

    /** A group of its own, so that an installation that has read its accounts learns where they are. */
    @KafkaListener(id = "outreach.account-countries", topics = Topics.ACCOUNTS)
    void onAccountCountries(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.countries(events(batch, AccountChanged.class)));
    }

    /** For the same reason. */
    @KafkaListener(id = "outreach.account-chains", topics = Topics.ACCOUNTS)
    void onAccountChains(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.chains(events(batch, AccountChanged.class)));
    }

    @KafkaListener(id = "outreach.orders", topics = Topics.ORDERS)
    void onOrders(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> latestOrders.update(batch.stream().map(Delivery::event).toList()));
    }

    @KafkaListener(id = "outreach.reps", topics = Topics.REPS)
    void onReps(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.reps(events(batch, RepChanged.class)));
    }

    @KafkaListener(id = "outreach.products", topics = Topics.PRODUCTS)
    void onProducts(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.products(events(batch, ProductChanged.class)));
    }

    @KafkaListener(id = "outreach.recommendations", topics = Topics.RECOMMENDATIONS)
    void onRecommendations(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.suggestions(events(batch, RecommendationsUpdated.class)));
    }

    @KafkaListener(id = "outreach.rep-performance", topics = Topics.REP_PERFORMANCE)
    void onRepPerformance(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, batch -> directory.performances(events(batch, RepPerformanceUpdated.class)));
    }

    // The topic carries one event only; another in it is an error that must not go by unseen.
    private static <T extends SpecificRecord> List<T> events(List<Delivery> batch, Class<T> type) {
        return batch.stream().map(delivery -> type.cast(delivery.event())).toList();
    }
}
