package dev.roadbook.prediction;

import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What the world sees of the service, and the levers an operator has. */
class Observed {

    private static final String LISTENER = "prediction.orders";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProbe kafka;
    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final KafkaListenerEndpointRegistry listeners;
    private final Environment environment;

    Observed(
            KafkaProbe kafka,
            EventCodec codec,
            JdbcClient jdbc,
            KafkaListenerEndpointRegistry listeners,
            Environment environment) {
        this.kafka = kafka;
        this.codec = codec;
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.environment = environment;
    }

    /** Waits until a batch has been applied, scored and taken into the portfolio. */
    void settles(SalesBatch batch) {
        await("batch " + batch.id())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> jdbc.sql("""
                        select exists (
                                   select from batch_progress where batch_id = :batch and completed_at is not null
                               )
                           and not exists (select from refresh_request where scope = 'PORTFOLIO')
                        """)
                        .param("batch", batch.id())
                        .query(Boolean.class)
                        .single());
    }

    List<PredictionsUpdated> predictions(String account) {
        return events(
                Topic.PREDICTIONS,
                PredictionsUpdated.class,
                event -> event.getAccountId().equals(account));
    }

    /** Of a kind, once no more are on their way. */
    List<ActivityRecorded> activities(String kind) {
        await("outbox")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select not exists (select from outbox)")
                        .query(Boolean.class)
                        .single());
        return events(
                Topic.ACTIVITY, ActivityRecorded.class, event -> event.getKind().equals(kind));
    }

    List<PurchaseDetected> purchases(String account) {
        return events(
                Topic.PURCHASES,
                PurchaseDetected.class,
                event -> event.getAccountId().equals(account));
    }

    List<RepPerformanceUpdated> performance(String rep) {
        return events(
                Topic.REP_PERFORMANCE,
                RepPerformanceUpdated.class,
                event -> event.getRepId().equals(rep));
    }

    /** The latest prediction of each account, as compaction leaves it. */
    Map<String, PredictionsUpdated> latestPredictions() {
        return events(Topic.PREDICTIONS, PredictionsUpdated.class, _ -> true).stream()
                .collect(Collectors.toMap(PredictionsUpdated::getAccountId, event -> event, (_, later) -> later));
    }

    int published() {
        return kafka.records(Topic.PREDICTIONS.topicName()).size()
                + kafka.records(Topic.PURCHASES.topicName()).size();
    }

    private <T extends SpecificRecord> List<T> events(Topic topic, Class<T> type, Predicate<T> filter) {
        return kafka.records(topic.topicName()).stream()
                .map(record -> type.cast(codec.decode(record.topic(), record.value())))
                .filter(filter)
                .toList();
    }

    /** Everything the service remembers of accounts, as text. */
    List<String> state() {
        return jdbc.sql("""
                        select cast(sales_order as text) from sales_order
                        union all
                        select cast(prediction as text) from prediction
                        union all
                        select cast(purchase as text) from purchase
                        union all
                        select cast(touched_account as text) from touched_account
                        order by 1
                        """).query(String.class).list();
    }

    void stopsListening() {
        var container = listeners.getListenerContainer(LISTENER);
        if (container != null) {
            container.stop();
        }
        await().atMost(PATIENCE).until(() -> members() == 0);
    }

    void listensFromTheStart() {
        try (var admin = admin()) {
            var offsets = lastOrders().keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group(), offsets).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        listens();
    }

    void listens() {
        var container = listeners.getListenerContainer(LISTENER);
        if (container != null) {
            container.start();
        }
    }

    /** Waits until every order and boundary there is has been taken in, and what comes again from dead letters. */
    void catchesUp() {
        await("end of the orders topic")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isAtTheEnd);
    }

    private boolean isAtTheEnd() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            var committed = admin.listConsumerGroupOffsets(group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            return lastOrders().entrySet().stream().allMatch(last -> {
                var position = committed.get(last.getKey());
                return position != null && position.offset() > last.getValue();
            });
        }
    }

    private int members() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            return admin.describeConsumerGroups(List.of(group())).all().get().values().stream()
                    .mapToInt(group -> group.members().size())
                    .sum();
        }
    }

    /** The last record of each partition; the markers that end a transaction come after it. */
    private Map<TopicPartition, Long> lastOrders() {
        return Stream.of(Topic.ORDERS.topicName(), retries())
                .flatMap(topic -> kafka.records(topic).stream())
                .collect(Collectors.toMap(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        ConsumerRecord::offset,
                        Math::max));
    }

    /** The topic on which the listener gets its dead letters again. */
    String retries() {
        return kafka.topic(Topic.ORDERS.topicName()) + "." + group() + ".retry";
    }

    private String group() {
        return environment.getRequiredProperty("roadbook.kafka.group-prefix") + LISTENER;
    }

    private Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers")));
    }
}
