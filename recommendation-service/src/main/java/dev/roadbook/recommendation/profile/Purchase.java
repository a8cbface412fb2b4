package dev.roadbook.recommendation.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of one day.
 *
 * @param day the day
 * @param lines what was ordered
 */
public record Purchase(LocalDate day, List<Line> lines) {

    public Purchase {
        lines = List.copyOf(lines);
    }

    /**
     * A product of an order.
     *
     * @param sku item code
     * @param amount net; negative for credit
     * @param quantity units, negative for returns; absent where they are not known
     */
    public record Line(
            String sku, BigDecimal amount, @Nullable BigDecimal quantity) {}
}
