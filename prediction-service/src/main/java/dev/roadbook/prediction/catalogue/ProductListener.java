package dev.roadbook.prediction.catalogue;

import dev.roadbook.events.ProductChanged;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns of products. */
@Component
class ProductListener {

    private final Deliveries deliveries;
    private final Products products;

    ProductListener(Deliveries deliveries, Products products) {
        this.deliveries = deliveries;
        this.products = products;
    }

    @KafkaListener(id = "prediction.products", topics = Topics.PRODUCTS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(
                records,
                batch -> products.keep(
                        batch.stream().map(ProductListener::product).toList()));
    }

    private static ProductChanged product(Delivery delivery) {
        if (delivery.event() instanceof ProductChanged product) {
            return product;
        }
        throw new IllegalArgumentException(
                "not a product: " + delivery.event().getSchema().getFullName());
    }
}
