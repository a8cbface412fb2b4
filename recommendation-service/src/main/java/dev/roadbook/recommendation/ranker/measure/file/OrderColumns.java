package dev.roadbook.recommendation.ranker.measure.file;

import dev.roadbook.platform.command.SalesColumnNames;
import dev.roadbook.platform.command.SalesColumnNames.Column;

/**
 * Where a file keeps what rankings need, by position.
 *
 * @param account who bought
 * @param date when
 * @param product what
 * @param quantity units, negative where there is no such column; a line without positive ones is no purchase
 */
public record OrderColumns(int account, int date, int product, int quantity) {

    static OrderColumns of(SalesColumnNames names) {
        return new OrderColumns(
                required(names, Column.ACCOUNT),
                required(names, Column.DATE),
                required(names, Column.PRODUCT),
                names.positionOf(Column.QUANTITY).orElse(-1));
    }

    private static int required(SalesColumnNames names, Column column) {
        return names.positionOf(column)
                .orElseThrow(() -> new UnreadableOrders(names.missing(column, "account,date,-,sku")));
    }
}
