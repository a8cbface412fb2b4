package dev.roadbook.ingestion.dataset;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a batch holds, counted.
 *
 * @param newCount accepted lines that nobody knew; null, like the next two, where lines are not compared
 * @param changedCount accepted lines that say something else than before
 * @param unchangedCount accepted lines that bring nothing new
 * @param orderCount orders whose content the batch changed
 * @param accountCount accounts of those orders
 * @param netRevenue sum of the accepted amounts in the batch's main currency; other currencies are not added to it
 */
@Embeddable
public record BatchSummary(
        long lineCount,
        long acceptedCount,
        long rejectedCount,
        @Nullable Long newCount,
        @Nullable Long changedCount,
        @Nullable Long unchangedCount,
        long orderCount,
        long accountCount,
        @Nullable LocalDate firstOrderDate,
        @Nullable LocalDate lastOrderDate,
        BigDecimal netRevenue,
        @Nullable String currency) {

    public static final BatchSummary NOTHING =
            new BatchSummary(0, 0, 0, null, null, null, 0, 0, null, null, BigDecimal.ZERO.setScale(2), null);

    /** Lines alone, without an order made of them. */
    public static BatchSummary ofLines(long lines, long rejected) {
        return new BatchSummary(
                lines,
                lines - rejected,
                rejected,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                NOTHING.netRevenue,
                NOTHING.currency);
    }
}
