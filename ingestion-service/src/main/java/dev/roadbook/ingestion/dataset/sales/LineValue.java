package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much a line is of, and what for; negative where it takes something back. */
record LineValue(BigDecimal quantity, BigDecimal amount) {

    private static final int PRICE_SCALE = 6;
    private static final int MOST_DIGITS = 15;

    static LineValue of(Cells cells) {
        var quantity = cells.number(SalesFields.QUANTITY, 3);
        var amount = amount(cells, quantity);
        if (cells.isReturn(SalesFields.DOCUMENT_KIND)) {
            return new LineValue(negative(quantity), negative(amount));
        }
        if (amount.signum() < 0 && cells.quantityFollowsAmount()) {
            return new LineValue(negative(quantity), amount);
        }
        return new LineValue(quantity, amount);
    }

    /** The amount, or what so many cost at the price of one. */
    private static BigDecimal amount(Cells cells, BigDecimal quantity) {
        if (!cells.text(SalesFields.AMOUNT).isEmpty()
                || cells.text(SalesFields.UNIT_PRICE).isEmpty()) {
            return cells.number(SalesFields.AMOUNT, 2);
        }
        var amount = cells.number(SalesFields.UNIT_PRICE, PRICE_SCALE)
                .multiply(quantity)
                .setScale(2, RoundingMode.HALF_UP);
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new LineFault(
                    RejectCode.OUT_OF_RANGE,
                    "unit_price times quantity has more than 15 digits",
                    SalesFields.UNIT_PRICE);
        }
        return amount;
    }

    private static BigDecimal negative(BigDecimal number) {
        return number.abs().negate();
    }
}
