package dev.roadbook.prediction.backtest.sales;

import dev.roadbook.platform.command.SalesColumnNames;
import dev.roadbook.platform.command.SalesColumnNames.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where a sales file keeps what a backtest needs, by position.
 *
 * @param account the account
 * @param date the day of the purchase
 * @param quantity units; a line without positive ones is no purchase
 * @param amount money; without it, price times quantity
 * @param price money for a unit
 */
public record SalesColumns(
        int account,
        int date,
        @Nullable Integer quantity,
        @Nullable Integer amount,
        @Nullable Integer price) {

    static SalesColumns of(SalesColumnNames names) {
        return new SalesColumns(
                required(names, Column.ACCOUNT),
                required(names, Column.DATE),
                optional(names, Column.QUANTITY),
                optional(names, Column.AMOUNT),
                optional(names, Column.PRICE));
    }

    private static int required(SalesColumnNames names, Column column) {
        return names.positionOf(column)
                .orElseThrow(() -> new UnreadableSales(names.missing(column, "account,date,-,amount")));
    }

    private static @Nullable Integer optional(SalesColumnNames names, Column column) {
        var position = names.positionOf(column);
        return position.isPresent() ? position.getAsInt() : null;
    }
}
