package dev.roadbook.recommendation;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the other services: delivers batches and master data, and reads what comes out. */
@TestComponent
public class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COMPLETE = "select count(*) from batch where batch_id = ? and completed_at is not null";

    private final EventPublisher publisher;
    private final EventCodec codec;
    private final KafkaProbe kafka;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final Clock clock;

    Scene(
            EventPublisher publisher,
            EventCodec codec,
            KafkaProbe kafka,
            JdbcClient jdbc,
            TestDatabase database,
            Clock clock) {
        this.publisher = publisher;
        this.codec = codec;
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    /** Forgets everything but the topics. */
    public void reset() {
        awaitQuiet();
        database.empty("purchase", "account", "product", "market", "batch", "touched_account", "coverage");
        database.empty("recommended_item", "recommended_account", "recommendation_run", "left_recommendation", "thumb");
        database.empty("suggested_order_change", "top_product");
        jdbc.sql("delete from background_run").update();
        jdbc.sql("update market_request set requested = 0, served = 0, not_before = null")
                .update();
    }

    /** Publishes one batch as ingestion does, and waits until it has had its effect. */
    public UUID deliver(List<? extends SpecificRecord> orders) {
        var batch = UUID.randomUUID();
        publish(batch, orders);
        awaitBatch(batch);
        return batch;
    }

    public void publish(UUID batch, List<? extends SpecificRecord> orders) {
        publisher.inTransaction(transaction -> {
            orders.forEach(order -> transaction.send(Topic.ORDERS, accountOf(order), Orders.of(order, batch)));
            var partitions = publisher.partitions(Topic.ORDERS);
            for (int partition = 0; partition < partitions; partition++) {
                transaction.send(Topic.ORDERS, partition, batch.toString(), boundary(batch, partition, partitions));
            }
        });
    }

    public void publishOne(Topic topic, String key, SpecificRecord event) {
        publisher.publish(List.of(new OutgoingEvent(topic, key, event)));
    }

    public void publishWithoutBatch(SpecificRecord order) {
        publishOne(Topic.ORDERS, accountOf(order), order);
    }

    /** As if the service had died before Kafka's confirmation reached the database. */
    public void forgetConfirmation(String account) {
        jdbc.sql("update coverage set published = revision - 1 where account_id = :account")
                .param("account", account)
                .update();
    }

    public void forgetConfirmations() {
        jdbc.sql("update coverage set published = revision - 1").update();
    }

    public void segment(String account, String segment, Instant at) {
        publishOne(Topic.PREDICTIONS, account, Predictions.of(account, segment, at));
        await(() -> count("select count(*) from account where account_id = ? and segment = ?", account, segment) == 1);
    }

    public void redeliverBoundaries(UUID batch) {
        publish(batch, List.of());
    }

    public void account(String id, String rep, AccountStatus status, long revision) {
        publishOne(
                Topic.ACCOUNTS,
                id,
                AccountChanged.newBuilder()
                        .setEventId(EventIds.of("account", id, "" + revision))
                        .setOccurredAt(clock.instant())
                        .setAccountId(id)
                        .setRevision(revision)
                        .setCardCode(id)
                        .setName("Store " + id)
                        .setRepId(rep)
                        .setRegion("North")
                        .setChain("Chain of " + id)
                        .setStatus(status)
                        .build());
        await(() -> count("select count(*) from account where account_id = ? and revision >= ?", id, revision) == 1);
    }

    public void product(String sku, String name, boolean discontinued, long revision) {
        publishOne(
                Topic.PRODUCTS,
                sku,
                ProductChanged.newBuilder()
                        .setEventId(EventIds.of("product", sku, "" + revision))
                        .setOccurredAt(clock.instant())
                        .setSku(sku)
                        .setRevision(revision)
                        .setName(name)
                        .setDiscontinued(discontinued)
                        .build());
        await(() -> count("select count(*) from product where sku = ? and revision >= ?", sku, revision) == 1);
    }

    /** The latest recommendation of an account. */
    public RecommendationsUpdated latest(String account) {
        return published(account).getLast();
    }

    public List<RecommendationsUpdated> published(String account) {
        return published().stream()
                .filter(event -> event.getAccountId().equals(account))
                .toList();
    }

    public List<RecommendationsUpdated> published() {
        return kafka.records(Topic.RECOMMENDATIONS.topicName()).stream()
                .map(record -> (RecommendationsUpdated) codec.decode(record.topic(), record.value()))
                .toList();
    }

    /** The entry of the activity log of a kind that refers to something; waits until it is there. */
    public ActivityRecorded activity(String kind, Object reference) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> kafka.records(Topic.ACTIVITY.topicName()).stream()
                                .map(record -> (ActivityRecorded) codec.decode(record.topic(), record.value()))
                                .filter(entry -> entry.getKind().equals(kind)
                                        && reference.toString().equals(entry.getReference()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public void awaitBatch(UUID batch) {
        awaitBatch(batch, PATIENCE);
    }

    public void awaitBatch(UUID batch, Duration atMost) {
        await(atMost, () -> count(COMPLETE, batch) == 1);
        await(atMost, this::isQuiet);
    }

    public void awaitQuiet() {
        await(this::isQuiet);
    }

    /** Whether nothing is requested for now, due or unpublished. */
    private boolean isQuiet() {
        return count("""
                select (select case when not_before > clock_timestamp() then 0 else requested - served end
                        from market_request)
                     + (select count(*) from coverage
                        where published < revision or market_version < (select max(version) from market))
                """) == 0;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Everything the service knows, without what grows on its own. */
    public List<String> state() {
        return jdbc.sql("""
                        select 'coverage ' || (c.*)::text from coverage c
                        union all select 'purchase ' || (p.*)::text from purchase p
                        union all select 'account ' || (a.*)::text from account a
                        union all select 'product ' || (p.*)::text from product p
                        union all select 'batch ' || (b.*)::text from batch b
                        union all select 'market ' || (m.*)::text from market m
                        order by 1
                        """).query(String.class).list();
    }

    public long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    public void await(Callable<Boolean> condition) {
        await(PATIENCE, condition);
    }

    private static void await(Duration atMost, Callable<Boolean> condition) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    public static String accountOf(SpecificRecord order) {
        return switch (order) {
            case OrderRecorded recorded -> recorded.getAccountId();
            case OrderRetracted retracted -> retracted.getAccountId();
            default -> throw new IllegalArgumentException("no order: " + order);
        };
    }

    public BatchBoundary boundary(UUID batch, int partition, int partitions) {
        return BatchBoundary.newBuilder()
                .setEventId(EventIds.of("boundary", batch.toString(), "" + partition))
                .setOccurredAt(clock.instant())
                .setBatchId(batch)
                .setPartition(partition)
                .setPartitionCount(partitions)
                .setOrderCount(0)
                .setSource("sap")
                .build();
    }
}
