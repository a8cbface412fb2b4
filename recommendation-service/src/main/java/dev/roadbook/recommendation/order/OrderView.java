package dev.roadbook.recommendation.order;

import dev.roadbook.platform.web.Freshness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's next order should hold.
 *
 * @param name the account's name
 * @param asOf the day this is true for; due days stay, labels change as days pass
 * @param orderOn the day of the next order: when it is expected, or today where it is due or nobody can tell
 * @param expectedOn when the next order is expected, where that can be told
 * @param usualGapDays days between orders, where that is known
 * @param lastOrderOn day of the latest order; changes by people count until the next one
 * @param lines each product once: overdue, to replenish, new
 */
record OrderView(
        String accountId,
        @Nullable String name,
        LocalDate asOf,
        LocalDate orderOn,
        @Nullable LocalDate expectedOn,
        @Nullable BigDecimal usualGapDays,
        @Nullable LocalDate lastOrderOn,
        List<OrderLine> lines,
        Freshness freshness) {

    OrderView {
        lines = List.copyOf(lines);
    }
}
