package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document, checked.
 *
 * @param accountId canonical account
 * @param lineNumber number in the document; null where the source gives none
 */
record SalesLine(
        String source,
        String accountId,
        LocalDate orderedOn,
        @Nullable String document,
        @Nullable String lineNumber,
        String sku,
        BigDecimal quantity,
        BigDecimal amount,
        String currency,
        Buyer buyer,
        Item item,
        Salesperson rep,
        @Nullable String distributor) {

    /** What the line says of the account. */
    record Buyer(
            String cardCode,
            String name,
            @Nullable String chain,
            @Nullable String address,
            @Nullable String city,
            @Nullable String state,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String region,
            @Nullable String shipTo,
            @Nullable String email) {}

    /** What the line says of the product. */
    record Item(
            @Nullable String description,
            @Nullable String category,
            @Nullable String family,
            @Nullable String grape,
            @Nullable String colour,
            @Nullable String sugar) {}

    /** What the line says of the representative. */
    record Salesperson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {}

    /** Whether the line names itself; otherwise equal lines are told apart by their place among each other. */
    boolean isNumbered() {
        return document != null && lineNumber != null;
    }

    /** The natural key, hashed; the same for all equal lines where they are not numbered. */
    UUID key() {
        return document != null && lineNumber != null
                ? EventIds.of("line", source, document, lineNumber)
                : EventIds.of(
                        "line",
                        source,
                        accountId,
                        document == null ? "" : document,
                        orderedOn.toString(),
                        sku,
                        amount.toPlainString(),
                        quantity.toPlainString());
    }

    boolean isOfSameOrderAs(SalesLine other) {
        return orderedOn.equals(other.orderedOn)
                && accountId.equals(other.accountId)
                && source.equals(other.source)
                && Objects.equals(document, other.document);
    }

    /** All lines of one document for one account on one day are one order. */
    UUID orderId() {
        return orderId(source, accountId, document, orderedOn);
    }

    static UUID orderId(String source, String accountId, @Nullable String document, LocalDate orderedOn) {
        return EventIds.of("order", source, accountId, document == null ? "" : document, orderedOn.toString());
    }
}
