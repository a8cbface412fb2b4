package dev.roadbook.ingestion.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Orders of an account, or a part of them.
 *
 * @param orders how many there are
 * @param lines lines of these orders
 * @param netRevenue what they come to, in the account's currency
 * @param firstOrderOn the day of the earliest
 * @param lastOrderOn the day of the latest
 */
public record AccountOrders(
        long orders,
        long lines,
        BigDecimal netRevenue,
        @Nullable LocalDate firstOrderOn,
        @Nullable LocalDate lastOrderOn) {}
