package dev.roadbook.dashboard;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ChurnCategory;
import dev.roadbook.events.Confidence;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.ExplanationItem;
import dev.roadbook.events.Growth;
import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.HealthComponents;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.PostalAddress;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.events.Rfm;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.events.Standing;
import dev.roadbook.events.YearAhead;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a small, known world: it is the morning of 20 November 2026. */
public final class EventFixtures {

    public static final String NOW = "2026-11-20T08:00:00Z";
    public static final Instant THIS_MORNING = Instant.parse(NOW);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private EventFixtures() {}

    public static AccountChanged account(String id, @Nullable String rep) {
        return account(id, rep, "Shop " + id).build();
    }

    public static AccountChanged.Builder account(String id, @Nullable String rep, String name) {
        return AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", id))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(id)
                .setRevision(1)
                .setCardCode("C-" + id)
                .setName(name)
                .setChain("North Star")
                .setAddress(PostalAddress.newBuilder()
                        .setLine("12 Main Street")
                        .setCity("Lyon")
                        .setState("ARA")
                        .setPostalCode("69001")
                        .setCountry("FR")
                        .build())
                .setRegion("South")
                .setShipTo("MAIN")
                .setEmail("buyer@" + id.toLowerCase(Locale.ROOT) + ".test")
                .setRepId(rep)
                .setCurrency("EUR")
                .setStatus(AccountStatus.ACTIVE);
    }

    public static PredictionsUpdated prediction(String account) {
        return predictionOf(account).build();
    }

    public static PredictionsUpdated.Builder predictionOf(String account) {
        return PredictionsUpdated.newBuilder()
                .setEventId(EventIds.of("prediction", account))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setAsOf(TODAY)
                .setModelVersion("naive-1")
                .setNextExpectedPurchaseDate(TODAY.plusDays(1))
                .setWindowStart(TODAY.minusDays(1))
                .setWindowEnd(TODAY.plusDays(4))
                .setConfidence(Confidence.HIGH)
                .setPurchaseProbability7d(0.71)
                .setPurchaseProbability30d(0.97)
                .setMedianIntervalDays(7.0)
                .setLastPurchaseDate(TODAY.minusDays(6))
                .setLastPurchaseAmount(money("412.50"))
                .setDaysOverdue(0)
                .setHealthScore(72.5)
                .setHealthCategory(HealthCategory.GOOD)
                .setHealthComponents(new HealthComponents(20.0, 15.0, 3.6, 17.9, 11.3, 4.7, 0.0))
                .setChurnRisk(0.12)
                .setChurnCategory(ChurnCategory.LOW)
                .setRfm(new Rfm(5, 4, 4, "Loyal"))
                .setPriorityScore(41.0)
                .setStanding(Standing.ACTIVE)
                .setAliveProbability(0.99)
                .setCallValue(money("92.44"))
                .setCurrency("EUR")
                .setLifetimeRevenue(money("18234.10"))
                .setOrderCount(140)
                .setYtdRevenue(money("6100.00"))
                .setPreviousYearRevenue(money("7000.00"))
                .setYearEndProjection(money("6890.12"))
                .setExpectedOrderValue(money("130.20"))
                .setExpectedOrderQuantity(new BigDecimal("37.500"))
                .setYearAhead(new YearAhead(money("6790.00"), money("5400.00"), money("8310.00")))
                .setPacePct(-1.6)
                .setYoyRevenuePct(2.1)
                .setGrowth(new Growth(money("7070.00"), money("970.00"), money("194.00"), "970.00 EUR to go."))
                .setExplanation(List.of(new ExplanationItem("CADENCE", "Orders about every", "7 days")));
    }

    public static RecommendationsUpdated recommendation(String account) {
        return RecommendationsUpdated.newBuilder()
                .setEventId(EventIds.of("recommendation", account))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setAsOf(TODAY)
                .setModelVersion("coverage-1")
                .setContentHash("0".repeat(64))
                .setTopSkuCount(30)
                .setCoveragePct(46.7)
                .setCarried(List.of("W-001"))
                .setGaps(List.of(CoverageGap.newBuilder()
                        .setSku("W-002")
                        .setName("Gamay")
                        .setRank(2)
                        .setScore(0.8)
                        .setReason("Bought by 8 of 10 accounts like it")
                        .build()))
                .build();
    }

    public static ProductChanged product(String sku, String name) {
        return ProductChanged.newBuilder()
                .setEventId(EventIds.of("product", sku))
                .setOccurredAt(THIS_MORNING)
                .setSku(sku)
                .setRevision(1)
                .setName(name)
                .build();
    }

    public static OrderRecorded order(String account, String document, LocalDate day, String amount) {
        return order(account, document, day, amount, 1);
    }

    public static OrderRecorded order(String account, String document, LocalDate day, String amount, long revision) {
        return OrderRecorded.newBuilder()
                .setEventId(EventIds.of("order", account, document, Long.toString(revision)))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setOrderId(orderId(account, document))
                .setRevision(revision)
                .setSource("sap")
                .setDocument(document)
                .setOrderedOn(day)
                .setCurrency("EUR")
                .setNetRevenue(money(amount))
                .setQuantity(money("12.00"))
                .setLines(List.of(OrderLine.newBuilder()
                        .setLineNumber("1")
                        .setSku("W-001")
                        .setQuantity(money("12.00"))
                        .setAmount(money(amount))
                        .build()))
                .build();
    }

    public static OrderRetracted retraction(String account, String document, long revision) {
        return OrderRetracted.newBuilder()
                .setEventId(EventIds.of("retraction", account, document, Long.toString(revision)))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setOrderId(orderId(account, document))
                .setRevision(revision)
                .setReason(RetractionReason.CORRECTED)
                .build();
    }

    public static PurchaseDetected purchase(String account, String document, LocalDate day, String amount) {
        return PurchaseDetected.newBuilder()
                .setEventId(EventIds.of("purchase", account, document))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setOrderId(orderId(account, document))
                .setOrderedOn(day)
                .setAmount(money(amount))
                .setCurrency("EUR")
                .setSkus(List.of("W-001"))
                .setExpectedOn(day.minusDays(2))
                .setDaysFromExpected(2)
                .build();
    }

    public static ReminderSent reminder(String account, Instant sentAt) {
        return ReminderSent.newBuilder()
                .setEventId(EventIds.of("sent", account, sentAt.toString()))
                .setOccurredAt(sentAt)
                .setAccountId(account)
                .setReminderId(reminderId(account, sentAt))
                .setCycle(TODAY)
                .setEmail("buyer@" + account.toLowerCase(Locale.ROOT) + ".test")
                .setSubject("Time for your next order?")
                .setTemplateVersion("reminder-1")
                .setSentAt(sentAt)
                .setMessageId("<" + account + "@roadbook.test>")
                .build();
    }

    public static ReminderResolved purchaseAfter(ReminderSent reminder) {
        return ReminderResolved.newBuilder()
                .setEventId(EventIds.of("resolved", reminder.getReminderId().toString()))
                .setOccurredAt(reminder.getSentAt().plusSeconds(3600))
                .setAccountId(reminder.getAccountId())
                .setReminderId(reminder.getReminderId())
                .setCycle(reminder.getCycle())
                .setOutcome(ReminderOutcome.PURCHASED)
                .setResolvedAt(reminder.getSentAt().plusSeconds(3600))
                .setOrderId(orderId(reminder.getAccountId(), "after"))
                .setPurchasedOn(TODAY)
                .setAmount(money("99.90"))
                .setCurrency("EUR")
                .build();
    }

    public static SalesBatchIngested batch(String name, Instant completedAt) {
        return SalesBatchIngested.newBuilder()
                .setEventId(EventIds.of("batch", name))
                .setOccurredAt(completedAt)
                .setBatchId(EventIds.of("batch id", name))
                .setSource("sap")
                .setFileName(name + ".csv")
                .setContentSha256("0".repeat(64))
                .setReceivedAt(completedAt.minusSeconds(10))
                .setCompletedAt(completedAt)
                .setLineCount(10)
                .setAcceptedCount(9)
                .setRejectedCount(1)
                .setOrderCount(3)
                .setAccountCount(2)
                .setFirstOrderDate(TODAY.minusDays(12))
                .setLastOrderDate(TODAY.minusDays(5))
                .setNetRevenue(money("1234.50"))
                .setCurrency("EUR")
                .build();
    }

    public static ActivityRecorded activity(@Nullable String account, String actor, String text) {
        return ActivityRecorded.newBuilder()
                .setEventId(EventIds.of("activity", String.valueOf(account), actor, text))
                .setOccurredAt(THIS_MORNING)
                .setAccountId(account)
                .setActor(actor)
                .setKind("PITCH_SENT")
                .setText(text)
                .build();
    }

    public static UUID orderId(String account, String document) {
        return EventIds.of("order id", account, document);
    }

    public static UUID reminderId(String account, Instant sentAt) {
        return EventIds.of("reminder id", account, sentAt.toString());
    }

    public static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
