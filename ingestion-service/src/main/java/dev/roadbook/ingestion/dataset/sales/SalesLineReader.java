package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.RejectCode;

/** Reads the sales lines of one file. Not for several threads. */
final class SalesLineReader {

    private final String source;
    private final Buyers buyers;

    SalesLineReader(String source, CanonicalAccounts accounts) {
        this.source = source;
        this.buyers = new Buyers(source, accounts);
    }

    SalesLine read(Cells cells) {
        var day = cells.day(SalesFields.ORDERED_ON);
        var value = LineValue.of(cells);
        var currency = cells.currency(SalesFields.CURRENCY);
        var sku = cells.required(SalesFields.SKU, RejectCode.NO_PRODUCT, "the row names no item");
        var known = buyers.of(cells);
        return new SalesLine(
                source,
                known.accountId(),
                day,
                cells.optional(SalesFields.DOCUMENT),
                cells.optional(SalesFields.LINE_NUMBER),
                sku,
                value.quantity(),
                value.amount(),
                currency,
                known.buyer(),
                item(cells),
                salesperson(cells),
                cells.optional(SalesFields.DISTRIBUTOR));
    }

    private static SalesLine.Item item(Cells cells) {
        return new SalesLine.Item(
                cells.optional(SalesFields.DESCRIPTION),
                cells.optional(SalesFields.CATEGORY),
                cells.optional(SalesFields.FAMILY),
                cells.optional(SalesFields.GRAPE),
                cells.optional(SalesFields.COLOUR),
                cells.optional(SalesFields.SUGAR));
    }

    private static SalesLine.Salesperson salesperson(Cells cells) {
        var id = cells.optional(SalesFields.REP_ID);
        var name = cells.optional(SalesFields.REP_NAME);
        return new SalesLine.Salesperson(id == null ? name : id, name, cells.email(SalesFields.REP_EMAIL));
    }
}
