package dev.roadbook.recommendation.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's next order should hold, without anything that is another every day: it is told only when it changed.
 *
 * @param lastOrderOn day of the latest order
 * @param lines each product once
 * @param declined products that somebody who knows the account said are not for it
 */
public record NextOrder(
        @Nullable LocalDate lastOrderOn,
        List<Line> lines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> declined) {

    public NextOrder {
        lines = List.copyOf(lines);
        // Where there are none, nothing is kept, so that contents of earlier versions keep their fingerprint.
        declined = declined == null ? List.of() : List.copyOf(declined);
    }

    /**
     * A product.
     *
     * @param sku item code
     * @param name description, where known
     * @param label why it is there
     * @param dueOn the day it is needed by its own rhythm
     * @param lastOn when it was bought last
     * @param usualDays days between purchases of it
     * @param quantity what to order
     * @param suggestedQuantity what to order unless somebody changed that
     * @param quantityLow less than this would be unusual
     * @param quantityHigh more than this would be
     * @param leftOut whether somebody left it out
     * @param changed whether somebody changed anything about it
     */
    public record Line(
            String sku,
            @Nullable String name,
            String label,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate lastOn,
            @Nullable BigDecimal usualDays,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal suggestedQuantity,
            @Nullable BigDecimal quantityLow,
            @Nullable BigDecimal quantityHigh,
            boolean leftOut,
            boolean changed) {}
}
