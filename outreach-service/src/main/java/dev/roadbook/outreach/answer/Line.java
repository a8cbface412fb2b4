package dev.roadbook.outreach.answer;

import java.math.BigDecimal;

/**
 * A product and how much of it.
 *
 * @param sku item code
 * @param name its name
 * @param quantity units
 */
public record Line(String sku, String name, BigDecimal quantity) {

    Line of(BigDecimal other) {
        return new Line(sku, name, other);
    }

    boolean isNothing() {
        return quantity.signum() == 0;
    }
}
