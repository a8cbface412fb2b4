package dev.roadbook.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.local.stack.Service;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.server.CaughtMail;
import dev.roadbook.testkit.server.MailClient;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what databases, topics, the send ledger and mailboxes say of some accounts. */
final class Books {

    private final Databases databases;
    private final Topics topics;
    private final MailClient mail;
    private final String story;
    private final Set<String> accounts;

    Books(Product product, String story, Collection<String> accounts) {
        this.databases = product.databases();
        this.topics = product.topics();
        this.mail = product.mail();
        this.story = story;
        this.accounts = Set.copyOf(accounts);
    }

    /** Every order is everywhere, once, with the same amount. */
    void ordersAgree() {
        var ingested = orders(Service.INGESTION, "select order_id, revision, net_revenue from sales_order");

        assertThat(ingested).isNotEmpty();
        assertThat(publishedOrders()).isEqualTo(ingested);
        assertThat(orders(Service.PREDICTION, "select order_id, revision, net_revenue from sales_order"))
                .isEqualTo(ingested);
        assertThat(orders(Service.DASHBOARD, "select order_id, revision, amount from read_model.sales_order"))
                .isEqualTo(ingested);
        assertThat(orders(Service.RECOMMENDATION, """
                        select order_id, revision, (select sum(amount) from unnest(amounts) as line (amount))
                        from purchase
                        """)).isEqualTo(ingested);
    }

    /** What was predicted last is what the pages show, and every purchase was announced as one. */
    void predictionsAgree() {
        var latest = ours(Topic.PREDICTIONS, PredictionsUpdated.class, PredictionsUpdated::getAccountId).stream()
                .collect(toMap(
                        PredictionsUpdated::getAccountId, PredictionsUpdated::getLifetimeRevenue, (_, next) -> next));

        assertThat(latest).containsOnlyKeys(accounts);
        assertThat(amounts(Service.PREDICTION, "select account_id, lifetime_revenue from prediction"))
                .isEqualTo(latest);
        assertThat(amounts(Service.DASHBOARD, "select account_id, lifetime_revenue from read_model.account_view"))
                .isEqualTo(latest);
        assertOneEventEach(ours(Topic.PURCHASES, PurchaseDetected.class, PurchaseDetected::getAccountId).stream()
                .collect(groupingBy(PurchaseDetected::getOrderId, toSetOf(PurchaseDetected::getEventId))));
    }

    /** Each account has one intent; who was sent a mail has it once and was reported once. */
    void mailsAgree() {
        var intents = intents();
        var received = mail.mailsTo("@" + story + ".").stream().collect(groupingBy(CaughtMail::to, counting()));
        var reported = ours(Topic.REMINDERS, ReminderSent.class, ReminderSent::getAccountId);

        assertThat(intents).extracting(Intent::accountId).containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(intents).allSatisfy(intent -> {
            var mails = received.getOrDefault(intent.recipient(), 0L);
            switch (intent.state()) {
                case "ACCEPTED" -> assertThat(mails).as(intent.recipient()).isOne();
                case "UNKNOWN" -> assertThat(mails).as(intent.recipient()).isLessThanOrEqualTo(1);
                default -> assertThat(intent.state()).isIn("ACCEPTED", "UNKNOWN");
            }
        });
        var accepted = intents.stream()
                .filter(intent -> intent.state().equals("ACCEPTED"))
                .map(Intent::id)
                .toList();
        assertThat(reported.stream().map(ReminderSent::getReminderId).distinct())
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertOneEventEach(
                reported.stream().collect(groupingBy(ReminderSent::getReminderId, toSetOf(ReminderSent::getEventId))));
        assertThat(of(
                                Service.DASHBOARD,
                                "select reminder_id from read_model.reminder where account_id = any (:accounts)")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    private record Intent(UUID id, String accountId, String recipient, String state) {}

    private List<Intent> intents() {
        return of(Service.OUTREACH, """
                        select intent_id as id, subject_id as account_id, coalesce(recipient, '') as recipient, state
                        from send_intent
                        where subject_id = any (:accounts) and state not in ('CANCELLED', 'EXPIRED')
                        """).query(Intent.class).list();
    }

    private record OrderState(long revision, BigDecimal amount) {}

    private Map<UUID, OrderState> orders(Service service, String select) {
        var orders = new HashMap<UUID, OrderState>();
        of(service, select + " where account_id = any (:accounts) and not retracted")
                .query(row -> {
                    orders.put(row.getObject(1, UUID.class), new OrderState(row.getLong(2), row.getBigDecimal(3)));
                });
        return orders;
    }

    private Map<UUID, OrderState> publishedOrders() {
        var published = ours(Topic.ORDERS, OrderRecorded.class, OrderRecorded::getAccountId);
        assertOneEventEach(published.stream()
                .collect(groupingBy(
                        order -> order.getOrderId() + "/" + order.getRevision(), toSetOf(OrderRecorded::getEventId))));
        return published.stream()
                .collect(toMap(
                        OrderRecorded::getOrderId,
                        order -> new OrderState(order.getRevision(), order.getNetRevenue()),
                        (one, other) -> one.revision() > other.revision() ? one : other));
    }

    private Map<String, BigDecimal> amounts(Service service, String select) {
        var amounts = new HashMap<String, BigDecimal>();
        of(service, select + " where account_id = any (:accounts)").query(row -> {
            amounts.put(row.getString(1), row.getBigDecimal(2));
        });
        return amounts;
    }

    private JdbcClient.StatementSpec of(Service service, String sql) {
        return databases.of(service).sql(sql).param("accounts", accounts.toArray(String[]::new));
    }

    private <E> List<E> ours(Topic topic, Class<E> type, Function<E, String> account) {
        return topics.events(topic, type).stream()
                .filter(event -> accounts.contains(account.apply(event)))
                .toList();
    }

    private static <E> Collector<E, ?, Set<UUID>> toSetOf(Function<E, UUID> id) {
        return mapping(id, toSet());
    }

    /** The same fact may come twice, then under the same id. */
    private static void assertOneEventEach(Map<?, Set<UUID>> ids) {
        assertThat(ids).allSatisfy((_, events) -> assertThat(events).hasSize(1));
    }
}
