package dev.roadbook.prediction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;

/** A batch of orders as ingestion publishes it: in one transaction, with a boundary in every partition. */
public final class SalesBatch {

    private static final Instant PUBLISHED_AT = Instant.parse("2026-11-20T05:00:00Z");

    private final UUID id;
    private final List<SpecificRecord> orders = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    private SalesBatch(UUID id) {
        this.id = id;
    }

    public static SalesBatch named(String name) {
        return new SalesBatch(EventIds.of("batch", name));
    }

    public UUID id() {
        return id;
    }

    /** The orders and retractions so far. */
    public List<SpecificRecord> events() {
        return List.copyOf(orders);
    }

    /** An order with one line, the first revision of its document. */
    public SalesBatch order(String account, String document, LocalDate day, String amount) {
        return order(account, document, 1, day, amount, "SKU1");
    }

    public SalesBatch order(
            String account, String document, long revision, LocalDate day, String amount, String... skus) {
        orders.add(recorded(account, document, revision, day, amount, skus));
        accounts.add(account);
        return this;
    }

    public SalesBatch retraction(String account, String document, long revision) {
        orders.add(OrderRetracted.newBuilder()
                .setEventId(EventIds.of("retracted", account, document, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setAccountId(account)
                .setOrderId(orderId(account, document))
                .setRevision(revision)
                .setBatchId(id)
                .setReason(RetractionReason.CORRECTED)
                .build());
        accounts.add(account);
        return this;
    }

    public SalesBatch weekly(String account, LocalDate first, int purchases, String amount) {
        return every(7, account, first, purchases, amount);
    }

    public SalesBatch every(int days, String account, LocalDate first, int purchases, String amount) {
        for (int i = 0; i < purchases; i++) {
            order(account, "D" + first + "-" + i, first.plusDays((long) days * i), amount);
        }
        return this;
    }

    private OrderRecorded recorded(
            String account, String document, long revision, LocalDate day, String amount, String... skus) {
        var total = new BigDecimal(amount).setScale(2);
        var lines = new ArrayList<OrderLine>();
        var rest = total;
        for (int i = 0; i < skus.length; i++) {
            var share = i == skus.length - 1 ? rest : BigDecimal.ONE.setScale(2);
            rest = rest.subtract(share);
            lines.add(new OrderLine(Integer.toString(i + 1), skus[i], null, BigDecimal.ONE.setScale(3), share));
        }
        return OrderRecorded.newBuilder()
                .setEventId(EventIds.of("recorded", account, document, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setAccountId(account)
                .setOrderId(orderId(account, document))
                .setRevision(revision)
                .setBatchId(id)
                .setSource("test")
                .setDocument(document)
                .setOrderedOn(day)
                .setCurrency("EUR")
                .setNetRevenue(total)
                .setQuantity(BigDecimal.ONE.setScale(3))
                .setLines(lines)
                .build();
    }

    public static UUID orderId(String account, String document) {
        return EventIds.of("order", account, document);
    }

    public void publish(EventPublisher publisher) {
        int partitions = publisher.partitions(Topic.ORDERS);
        publisher.inTransaction(transaction -> {
            for (int i = 0; i < orders.size(); i++) {
                transaction.send(Topic.ORDERS, accounts.get(i), orders.get(i));
            }
            for (int partition = 0; partition < partitions; partition++) {
                transaction.send(Topic.ORDERS, partition, id.toString(), boundary(partition, partitions));
            }
        });
    }

    public BatchBoundary boundary(int partition, int partitions) {
        return BatchBoundary.newBuilder()
                .setEventId(EventIds.of("boundary", id.toString(), Integer.toString(partition)))
                .setOccurredAt(PUBLISHED_AT)
                .setBatchId(id)
                .setPartition(partition)
                .setPartitionCount(partitions)
                .setOrderCount((int) accounts.stream()
                        .filter(account -> partitionOf(account, partitions) == partition)
                        .count())
                .setSource("test")
                .build();
    }

    public static int partitionOf(String account, int partitions) {
        return Utils.toPositive(Utils.murmur2(account.getBytes(UTF_8))) % partitions;
    }
}
