package dev.roadbook.recommendation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.recommendation.Orders;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recommendations need to know beside baskets. */
@RecommendationTest
class KnownFactsIntegrationTests {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void keepsWhatAProductIsLike() {
        var product = ProductChanged.newBuilder()
                .setEventId(EventIds.of("product", "W1"))
                .setOccurredAt(MONDAY)
                .setSku("W1")
                .setRevision(1)
                .setName("Clos Merlot")
                .setCategory("Wine")
                .setFamily("Bordeaux")
                .setGrape("Merlot")
                .setColour(" ")
                .setSugar("Dry")
                .setPrice(new BigDecimal("8.90"))
                .setCurrency("EUR")
                .setInStock(false)
                .build();
        scene.publishOne(Topic.PRODUCTS, "W1", product);
        scene.await(() -> scene.count("select count(*) from product where sku = 'W1'") == 1);

        assertThat(only("""
                        select concat_ws('|', category, family, grape, coalesce(colour, 'none'), sugar, price, currency,
                            in_stock)
                        from product
                        """)).isEqualTo("Wine|Bordeaux|Merlot|none|Dry|8.90|EUR|f");
    }

    @Test
    void addsUpAProductThatAnOrderHasTwice() {
        var order = OrderRecorded.newBuilder(Orders.order("A1", "P30", "P20"))
                .setLines(List.of(
                        line("P30", "2.000", "60.00"), line("P20", "1.500", "30.00"), line("P30", "1.000", "30.00")))
                .build();
        scene.deliver(List.of(order));

        assertThat(only("select concat_ws('|', skus, amounts, quantities) from purchase"))
                .isEqualTo("{P20,P30}|{30.00,90.00}|{1.500,3.000}");
    }

    @Test
    void knowsWhoHasAnAddress() {
        account("A1", "buyer@example.org");
        account("A2", null);

        assertThat(only("select string_agg(account_id || ' ' || has_email, ', ' order by account_id) from account"))
                .isEqualTo("A1 true, A2 false");
    }

    @Test
    void keepsTheLatestContactHoweverItArrives() {
        remind("A1", FRIDAY);
        remind("A1", MONDAY);
        remind("A2", MONDAY);
        scene.await(() -> scene.count("select count(*) from account where contacted_at is not null") == 2);

        assertThat(
                        only(
                                "select to_char(contacted_at at time zone 'UTC', 'YYYY-MM-DD') from account where account_id = 'A1'"))
                .isEqualTo("2026-11-20");
    }

    @Test
    void knowsWhoseMailboxIsGoneAndWhoUnsubscribed() {
        resolve("A1", ReminderOutcome.BOUNCED);
        resolve("A3", ReminderOutcome.PURCHASED);
        activity("A3", "REMINDER_SENT");
        activity(null, "UNSUBSCRIBED");
        activity("A2", "UNSUBSCRIBED");
        scene.await(() -> scene.count("select count(*) from account") == 2);

        assertThat(only("""
                        select string_agg(account_id || ' ' || (bounced_at is not null) || ' ' || (unsubscribed_at is not null),
                            ', ' order by account_id)
                        from account
                        """)).isEqualTo("A1 true false, A2 false true");
    }

    private void account(String id, @Nullable String email) {
        scene.publishOne(
                Topic.ACCOUNTS,
                id,
                AccountChanged.newBuilder()
                        .setEventId(EventIds.of("account", id))
                        .setOccurredAt(MONDAY)
                        .setAccountId(id)
                        .setRevision(1)
                        .setCardCode(id)
                        .setName("Store " + id)
                        .setEmail(email)
                        .build());
        scene.await(() -> scene.count("select count(*) from account where account_id = ?", id) == 1);
    }

    private void remind(String account, Instant at) {
        scene.publishOne(
                Topic.REMINDERS,
                account,
                ReminderSent.newBuilder()
                        .setEventId(EventIds.of("sent", account, at.toString()))
                        .setOccurredAt(at)
                        .setAccountId(account)
                        .setReminderId(EventIds.of("reminder", account, at.toString()))
                        .setCycle(LocalDate.parse("2026-11-20"))
                        .setEmail("buyer@example.org")
                        .setSubject("Your next order")
                        .setTemplateVersion("reminder-1")
                        .setSentAt(at)
                        .setMessageId("<1@example.org>")
                        .build());
    }

    private void resolve(String account, ReminderOutcome outcome) {
        scene.publishOne(
                Topic.REMINDERS,
                account,
                ReminderResolved.newBuilder()
                        .setEventId(EventIds.of("resolved", account))
                        .setOccurredAt(FRIDAY)
                        .setAccountId(account)
                        .setReminderId(EventIds.of("reminder", account))
                        .setCycle(LocalDate.parse("2026-11-20"))
                        .setOutcome(outcome)
                        .setResolvedAt(FRIDAY)
                        .build());
    }

    private void activity(@Nullable String account, String kind) {
        scene.publishOne(
                Topic.ACTIVITY,
                account == null ? "somebody" : account,
                ActivityRecorded.newBuilder()
                        .setEventId(EventIds.of("activity", kind, "" + account))
                        .setOccurredAt(FRIDAY)
                        .setAccountId(account)
                        .setActor("recipient")
                        .setKind(kind)
                        .setText("Something happened")
                        .build());
    }

    private static OrderLine line(String sku, String quantity, String amount) {
        return OrderLine.newBuilder()
                .setLineNumber("1")
                .setSku(sku)
                .setQuantity(new BigDecimal(quantity))
                .setAmount(new BigDecimal(amount))
                .build();
    }

    private String only(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
