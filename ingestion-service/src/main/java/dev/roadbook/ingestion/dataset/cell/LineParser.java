package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.dataset.cell.ParsedLine.Accepted;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Columns;
import dev.roadbook.ingestion.profile.Field;
import java.time.LocalDate;
import java.util.List;

/** Turns rows of one file into sales lines. Not for several threads. */
public final class LineParser {

    private final String source;
    private final Columns columns;
    private final Buyers buyers;
    private final Values values;

    /** Lines later than the day after {@code today} are not believed. */
    public LineParser(
            String source, ColumnProfile profile, List<String> header, CanonicalAccounts accounts, LocalDate today) {
        this.source = source;
        this.columns = Columns.of(profile, header);
        this.buyers = new Buyers(source, accounts);
        this.values = new Values(profile, today);
    }

    public ParsedLine parse(Row row) {
        try {
            return new Accepted(row.number(), read(row));
        } catch (LineFault fault) {
            return RawRow.rejected(row, fault.code(), fault.sentence());
        }
    }

    private SalesLine read(Row row) {
        var cells = Cells.of(columns, row);
        var day = values.day(cells.text(Field.ORDERED_ON));
        var quantity = values.number(cells, Field.QUANTITY, 3);
        var amount = values.number(cells, Field.AMOUNT, 2);
        var currency = values.currency(cells, columns);
        var sku = cells.text(Field.SKU);
        if (sku.isEmpty()) {
            throw new LineFault(RejectCode.NO_PRODUCT, "the row names no item");
        }
        var known = buyers.of(cells);
        return new SalesLine(
                source,
                known.accountId(),
                day,
                cells.optional(Field.DOCUMENT),
                cells.optional(Field.LINE_NUMBER),
                sku,
                quantity,
                amount,
                currency,
                known.buyer(),
                item(cells),
                salesperson(cells),
                cells.optional(Field.DISTRIBUTOR));
    }

    private static SalesLine.Item item(Cells cells) {
        return new SalesLine.Item(
                cells.optional(Field.DESCRIPTION),
                cells.optional(Field.CATEGORY),
                cells.optional(Field.FAMILY),
                cells.optional(Field.GRAPE),
                cells.optional(Field.COLOUR),
                cells.optional(Field.SUGAR));
    }

    private static SalesLine.Salesperson salesperson(Cells cells) {
        var id = cells.optional(Field.REP_ID);
        var name = cells.optional(Field.REP_NAME);
        return new SalesLine.Salesperson(id == null ? name : id, name, cells.email(Field.REP_EMAIL));
    }
}
