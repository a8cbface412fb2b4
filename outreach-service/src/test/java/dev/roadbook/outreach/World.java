package dev.roadbook.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What surrounds the service: topics that tell it things and a database to look into. */
@TestComponent
public class World {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final EventPublisher publisher;
    private final EventCodec codec;
    private final KafkaProbe kafka;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final ObjectProvider<MailBox> mailBox;
    private final String domain;

    World(
            EventPublisher publisher,
            EventCodec codec,
            KafkaProbe kafka,
            JdbcClient jdbc,
            TestDatabase database,
            ObjectProvider<MailBox> mailBox) {
        this.publisher = publisher;
        this.codec = codec;
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.database = database;
        this.mailBox = mailBox;
        this.domain = mailBox.stream().map(MailBox::domain).findFirst().orElse("shop.example");
    }

    /** Forgets everything, as if the service had just been installed. */
    public void reset() {
        database.empty(
                "account",
                "rep",
                "product",
                "suggestion",
                "expectation",
                "purchase",
                "latest_order",
                "account_country",
                "account_chain",
                "holdout",
                "holdout_cycle",
                "holdout_reading",
                "suppression",
                "unsubscribe_link",
                "send_intent",
                "send_attempt",
                "message",
                "reminder",
                "reminder_run",
                "rep_quota",
                "rep_week",
                "opt_out",
                "offer",
                "answer",
                "digest",
                "mail_report",
                "mail_inbox",
                "mail_hold",
                "mail_forecast",
                "mail_forecast_stamp");
        mailBox.ifAvailable(MailBox::clear);
    }

    /** Accounts with an address in the mailbox that are due today. */
    public void due(String... accountIds) {
        publisher.publish(Stream.of(accountIds)
                .flatMap(id -> Stream.of(
                        new OutgoingEvent(Topic.ACCOUNTS, id, Fixtures.account(id, address(id))),
                        new OutgoingEvent(Topic.PREDICTIONS, id, Fixtures.prediction(id))))
                .toList());
        var ids = String.join(",", accountIds);
        await("accounts")
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from account where account_id = any (string_to_array(?, ','))", ids)
                        == accountIds.length);
        await("predictions")
                .atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from expectation where account_id = any (string_to_array(?, ','))", ids)
                                == accountIds.length);
    }

    /** The buyer's address of an account. */
    public String address(String accountId) {
        return local(accountId) + "@" + domain;
    }

    public static String local(String accountId) {
        return accountId.toLowerCase(Locale.ROOT);
    }

    public void hear(AccountChanged event) {
        publish(Topic.ACCOUNTS, event.getAccountId(), event);
        seen(
                "select count(*) from account where account_id = ? and revision >= ?",
                event.getAccountId(),
                event.getRevision());
        seen(
                "select count(*) from account_country where account_id = ? and revision >= ?",
                event.getAccountId(),
                event.getRevision());
        seen(
                "select count(*) from account_chain where account_id = ? and revision >= ?",
                event.getAccountId(),
                event.getRevision());
    }

    public void hear(OrderRecorded event) {
        publish(Topic.ORDERS, event.getAccountId(), event);
        seen(
                "select count(*) from latest_order where order_id = ? and revision >= ?",
                event.getOrderId(),
                event.getRevision());
    }

    public void hear(OrderRetracted event) {
        publish(Topic.ORDERS, event.getAccountId(), event);
        seen(
                "select count(*) from latest_order where order_id = ? and revision >= ?",
                event.getOrderId(),
                event.getRevision());
    }

    public void hear(RepChanged event) {
        publish(Topic.REPS, event.getRepId(), event);
        seen("select count(*) from rep where rep_id = ?", event.getRepId());
    }

    public void hear(ProductChanged event) {
        publish(Topic.PRODUCTS, event.getSku(), event);
        seen("select count(*) from product where sku = ?", event.getSku());
    }

    public void hear(PredictionsUpdated event) {
        publish(Topic.PREDICTIONS, event.getAccountId(), event);
        seen(
                "select count(*) from expectation where account_id = ? and (as_of, occurred_at) >= (?, ?)",
                event.getAccountId(),
                event.getAsOf(),
                Timestamp.from(event.getOccurredAt()));
    }

    public void hear(PurchaseDetected event) {
        publish(Topic.PURCHASES, event.getAccountId(), event);
        seen("select count(*) from purchase where order_id = ?", event.getOrderId());
    }

    public void hear(RepPerformanceUpdated event) {
        publish(Topic.REP_PERFORMANCE, event.getRepId(), event);
        seen("select count(*) from rep_quota where rep_id = ?", event.getRepId());
    }

    public void hear(RecommendationsUpdated event) {
        publish(Topic.RECOMMENDATIONS, event.getAccountId(), event);
        seen("select count(*) from suggestion where account_id = ?", event.getAccountId());
    }

    public void publish(Topic topic, String key, SpecificRecord event) {
        publisher.publish(List.of(new OutgoingEvent(topic, key, event)));
    }

    /** Waits until the events of a kind that concern an account are as wanted. */
    public <T extends SpecificRecord> List<T> awaitEvents(
            Topic topic, Class<T> type, String key, Predicate<List<T>> wanted) {
        return await("events of " + key).atMost(PATIENCE).until(() -> events(topic, type, key), wanted);
    }

    public <T extends SpecificRecord> List<T> events(Topic topic, Class<T> type, String key) {
        return kafka.records(topic.topicName()).stream()
                .filter(record -> key.equals(new String(record.key(), UTF_8)))
                .map(record -> codec.decode(record.topic(), record.value()))
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }

    /** The states of an account's intents, in the order they were planned. */
    public List<String> states(String accountId) {
        return jdbc.sql("select state from send_intent where subject_id = ? order by created_at, intent_id")
                .param(accountId)
                .query(String.class)
                .list();
    }

    public Map<String, @Nullable Object> intent(String accountId) {
        return jdbc.sql("select * from send_intent where subject_id = ?")
                .param(accountId)
                .query()
                .singleRow();
    }

    /** The state of an account's latest reminder; empty when it has none or it was not sent. */
    public Optional<String> reminder(String accountId) {
        return jdbc.sql("""
                        select coalesce(state, '') from reminder where account_id = ? order by cycle desc limit 1
                        """).param(accountId).query(String.class).optional().filter(state -> !state.isEmpty());
    }

    /** Lets the leases run out of whoever works on mails, as if nobody had heard of them for long. */
    public void expireLeases() {
        update("update send_intent set lease_until = now() - interval '1 second' where lease_until is not null");
    }

    public int update(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }

    public String text(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    public long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private void seen(String sql, Object... parameters) {
        await(sql).atMost(PATIENCE).until(() -> count(sql, parameters) > 0);
    }
}
