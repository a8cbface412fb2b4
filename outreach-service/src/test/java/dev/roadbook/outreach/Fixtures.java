package dev.roadbook.outreach;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.ChurnCategory;
import dev.roadbook.events.Confidence;
import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.HealthComponents;
import dev.roadbook.events.OrderLabel;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.PostalAddress;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.events.SuggestedLine;
import dev.roadbook.events.SuggestedOrder;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as other services publish them. */
public final class Fixtures {

    /** Half past nine in the morning in Paris. */
    public static final String NOW = "2026-11-20T08:30:00Z";

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate LAST_PURCHASE = LocalDate.of(2026, 11, 13);

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    public static final Instant MORNING = Instant.parse("2026-11-20T05:00:00Z");

    private Fixtures() {}

    public static AccountChanged account(String id, @Nullable String email) {
        return account(id, "Corner Wine " + id, email, null, 1);
    }

    public static AccountChanged account(
            String id, String name, @Nullable String email, @Nullable String zone, long revision) {
        return AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", id, Long.toString(revision)))
                .setOccurredAt(MORNING)
                .setAccountId(id)
                .setRevision(revision)
                .setCardCode(id)
                .setName(name)
                .setEmail(email)
                .setRepId("R01")
                .setZone(zone)
                .setCurrency("EUR")
                .build();
    }

    /** The same account, said to be in a country. */
    public static AccountChanged in(String country, AccountChanged account) {
        return AccountChanged.newBuilder(account)
                .setAddress(PostalAddress.newBuilder().setCountry(country).build())
                .build();
    }

    public static RepChanged rep(String id, String name, @Nullable String email) {
        return RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", id))
                .setOccurredAt(MORNING)
                .setRepId(id)
                .setRevision(1)
                .setName(name)
                .setEmail(email)
                .build();
    }

    public static ProductChanged product(String sku, String name, boolean inStock) {
        return ProductChanged.newBuilder()
                .setEventId(EventIds.of("product", sku))
                .setOccurredAt(MORNING)
                .setSku(sku)
                .setRevision(1)
                .setName(name)
                .setInStock(inStock)
                .build();
    }

    /** Due today, last purchase a week ago. */
    public static PredictionsUpdated prediction(String accountId) {
        return prediction(accountId, TODAY, LAST_PURCHASE, MORNING);
    }

    public static PredictionsUpdated prediction(
            String accountId, @Nullable LocalDate expectedOn, @Nullable LocalDate lastPurchaseOn, Instant at) {
        return prediction(accountId, expectedOn, lastPurchaseOn, Confidence.HIGH, at);
    }

    public static PredictionsUpdated prediction(
            String accountId,
            @Nullable LocalDate expectedOn,
            @Nullable LocalDate lastPurchaseOn,
            Confidence confidence,
            Instant at) {
        return PredictionsUpdated.newBuilder()
                .setEventId(EventIds.of("prediction", accountId, at.toString()))
                .setOccurredAt(at)
                .setAccountId(accountId)
                .setAsOf(TODAY)
                .setModelVersion("naive-1")
                .setNextExpectedPurchaseDate(expectedOn)
                .setConfidence(confidence)
                .setLastPurchaseDate(lastPurchaseOn)
                .setDaysOverdue(0)
                .setHealthScore(70)
                .setHealthCategory(HealthCategory.GOOD)
                .setHealthComponents(new HealthComponents(20d, 15d, 10d, 10d, 5d, 10d, 0d))
                .setChurnRisk(0.1)
                .setChurnCategory(ChurnCategory.LOW)
                .setPriorityScore(10)
                .setCurrency("EUR")
                .setLifetimeRevenue(ZERO)
                .setOrderCount(12)
                .setYtdRevenue(ZERO)
                .setPreviousYearRevenue(ZERO)
                .setExplanation(List.of())
                .build();
    }

    public static PurchaseDetected purchase(String accountId, LocalDate orderedOn, Instant at) {
        return PurchaseDetected.newBuilder()
                .setEventId(EventIds.of("purchase", accountId, orderedOn.toString()))
                .setOccurredAt(at)
                .setAccountId(accountId)
                .setOrderId(orderId(accountId, orderedOn))
                .setOrderedOn(orderedOn)
                .setAmount(new BigDecimal("123.45"))
                .setCurrency("EUR")
                .setSkus(List.of("W1"))
                .build();
    }

    /** A line of an order. */
    public static OrderLine line(String sku, String quantity, String amount) {
        return new OrderLine(sku, sku, "Product " + sku, new BigDecimal(quantity), new BigDecimal(amount));
    }

    /** An order as first recorded. */
    public static OrderRecorded order(String accountId, LocalDate orderedOn, OrderLine... lines) {
        return order(accountId, orderedOn, 1, lines);
    }

    public static OrderRecorded order(String accountId, LocalDate orderedOn, long revision, OrderLine... lines) {
        return OrderRecorded.newBuilder()
                .setEventId(EventIds.of("order-recorded", accountId, orderedOn.toString(), Long.toString(revision)))
                .setOccurredAt(MORNING)
                .setAccountId(accountId)
                .setOrderId(orderId(accountId, orderedOn))
                .setRevision(revision)
                .setSource("sap")
                .setOrderedOn(orderedOn)
                .setCurrency("EUR")
                .setNetRevenue(Stream.of(lines).map(OrderLine::getAmount).reduce(ZERO, BigDecimal::add))
                .setQuantity(
                        Stream.of(lines).map(OrderLine::getQuantity).reduce(new BigDecimal("0.000"), BigDecimal::add))
                .setLines(List.of(lines))
                .build();
    }

    /** The order taken back. */
    public static OrderRetracted retracted(String accountId, LocalDate orderedOn, long revision) {
        return OrderRetracted.newBuilder()
                .setEventId(EventIds.of("order-retracted", accountId, orderedOn.toString(), Long.toString(revision)))
                .setOccurredAt(MORNING)
                .setAccountId(accountId)
                .setOrderId(orderId(accountId, orderedOn))
                .setRevision(revision)
                .setReason(RetractionReason.DELETED)
                .build();
    }

    public static UUID orderId(String accountId, LocalDate orderedOn) {
        return EventIds.of("order", accountId, orderedOn.toString());
    }

    public static RecommendationsUpdated suggestions(String accountId, String... skus) {
        return RecommendationsUpdated.newBuilder()
                .setEventId(EventIds.of("recommendation", accountId))
                .setOccurredAt(MORNING)
                .setAccountId(accountId)
                .setAsOf(TODAY)
                .setModelVersion("coverage-1")
                .setContentHash("0")
                .setTopSkuCount(30)
                .setCoveragePct(50)
                .setCarried(List.of())
                .setGaps(Stream.of(skus)
                        .map(sku -> new CoverageGap(sku, "Product " + sku, 1, 0.9, "Bought by shops like yours"))
                        .toList())
                .build();
    }

    /** What the account misses, and what its next order should hold. */
    public static RecommendationsUpdated nextOrder(String accountId, SuggestedLine... lines) {
        return RecommendationsUpdated.newBuilder(suggestions(accountId, "W9"))
                .setSuggestedOrder(new SuggestedOrder(LAST_PURCHASE, List.of(lines), List.of()))
                .build();
    }

    /** A product of it, as suggested. */
    public static SuggestedLine suggested(String sku, OrderLabel label, String quantity) {
        return SuggestedLine.newBuilder()
                .setSku(sku)
                .setName("Product " + sku)
                .setLabel(label)
                .setQuantity(new BigDecimal(quantity))
                .setSuggestedQuantity(new BigDecimal(quantity))
                .build();
    }

    /** The same, as a person wants it. */
    public static SuggestedLine wanted(SuggestedLine line, String quantity) {
        var units = new BigDecimal(quantity);
        return SuggestedLine.newBuilder(line)
                .setQuantity(units)
                .setLeftOut(units.signum() == 0)
                .setChanged(true)
                .build();
    }
}
