package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.profile.UsualQuantity;
import dev.roadbook.recommendation.scenario.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of a suggested order.
 *
 * @param sku item code
 * @param name description, where known
 * @param label why it is there
 * @param dueOn the day it is needed by its own rhythm; absent for what has none
 * @param lastOn when it was bought last; absent for what never was
 * @param usualDays days between purchases of it
 * @param quantity what to order: as suggested, or as somebody changed it; absent where no quantity is known
 * @param suggestedQuantity how much is usually ordered of it; of something new, how much the account orders of a product
 * @param quantityLow less than this would be unusual
 * @param quantityHigh more than this would be
 * @param inStock whether it can be delivered
 * @param reasons the label with its values, for words
 * @param leftOut whether somebody left it out of this order
 * @param changedBy who changed the quantity or left it out
 * @param changedAt when
 */
record OrderLine(
        String sku,
        @Nullable String name,
        Label label,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lastOn,
        @Nullable BigDecimal usualDays,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal suggestedQuantity,
        @Nullable BigDecimal quantityLow,
        @Nullable BigDecimal quantityHigh,
        boolean inStock,
        List<Reason> reasons,
        boolean leftOut,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    OrderLine {
        reasons = List.copyOf(reasons);
    }

    /** When a product is needed again. */
    record Due(LocalDate on, LocalDate lastOn, BigDecimal usualDays) {}

    static OrderLine of(
            Article article, Label label, @Nullable Due due, @Nullable UsualQuantity quantity, Reason reason) {
        return new OrderLine(
                article.sku(),
                article.name(),
                label,
                due == null ? null : due.on(),
                due == null ? null : due.lastOn(),
                due == null ? null : due.usualDays(),
                quantity == null ? null : quantity.quantity(),
                quantity == null ? null : quantity.quantity(),
                quantity == null ? null : quantity.low(),
                quantity == null ? null : quantity.high(),
                article.inStock(),
                List.of(reason),
                false,
                null,
                null);
    }

    /** Of a product that nothing but a person puts there; none of it yet. */
    static OrderLine addable(Article article) {
        return new OrderLine(
                article.sku(),
                article.name(),
                Label.ADDED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                article.inStock(),
                List.of(),
                false,
                null,
                null);
    }

    /** As somebody wants it. */
    OrderLine with(Change change) {
        return new OrderLine(
                sku,
                name,
                label,
                dueOn,
                lastOn,
                usualDays,
                change.quantity(),
                suggestedQuantity,
                quantityLow,
                quantityHigh,
                inStock,
                reasons,
                change.leavesOut(),
                change.changedBy(),
                change.changedAt());
    }
}
