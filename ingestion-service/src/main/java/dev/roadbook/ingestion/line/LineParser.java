package dev.roadbook.ingestion.line;

import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.line.ParsedLine.Accepted;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Columns;
import dev.roadbook.ingestion.profile.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns rows of one file into sales lines. Not for several threads. */
public final class LineParser {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code ->
                    !code.startsWith("X") || Set.of("XAF", "XOF", "XPF", "XCD").contains(code))
            .collect(Collectors.toUnmodifiableSet());
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final String source;
    private final ColumnProfile profile;
    private final Columns columns;
    private final Buyers buyers;
    private final LocalDate latest;
    private final Numbers numbers;
    private final Dates dates;

    /** Lines later than the day after {@code today} are not believed. */
    public LineParser(
            String source, ColumnProfile profile, List<String> header, CanonicalAccounts accounts, LocalDate today) {
        this.source = source;
        this.profile = profile;
        this.columns = Columns.of(profile, header);
        this.buyers = new Buyers(source, accounts);
        this.latest = today.plusDays(1);
        this.numbers = new Numbers(profile.decimal(), profile.grouping());
        this.dates = new Dates(profile.dates());
    }

    public ParsedLine parse(Row row) {
        try {
            return new Accepted(row.number(), read(row));
        } catch (LineFault fault) {
            return RawRow.rejected(row, fault.code(), fault.sentence());
        }
    }

    private SalesLine read(Row row) {
        if (row.cells().size() != columns.width()) {
            throw new LineFault(
                    RejectCode.RAGGED_ROW,
                    "the row has %d cells, the header %d".formatted(row.cells().size(), columns.width()));
        }
        var cells = new Cells(columns, row.cells());
        var day = day(cells.text(Field.ORDERED_ON));
        var quantity = number(cells, Field.QUANTITY, 3);
        var amount = number(cells, Field.AMOUNT, 2);
        var currency = currency(cells);
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

    private LocalDate day(String text) {
        if (text.isEmpty()) {
            throw new LineFault(RejectCode.MISSING_DATE, "the row has no date");
        }
        var day = dates.parse(text)
                .orElseThrow(() -> new LineFault(RejectCode.BAD_DATE, "'%s' is not a date".formatted(text)));
        if (day.isAfter(latest)) {
            throw new LineFault(RejectCode.FUTURE_DATE, "%s is later than tomorrow".formatted(day));
        }
        if (day.isBefore(EARLIEST)) {
            throw new LineFault(RejectCode.ANCIENT_DATE, "%s is before 2000".formatted(day));
        }
        return day;
    }

    private BigDecimal number(Cells cells, Field field, int scale) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            throw new LineFault(RejectCode.MISSING_NUMBER, "the row has no " + Cells.word(field));
        }
        return numbers.parse(text)
                .orElseThrow(() -> new LineFault(
                        RejectCode.BAD_NUMBER, "'%s' is not a number (%s)".formatted(text, Cells.word(field))))
                .setScale(scale, RoundingMode.HALF_UP);
    }

    private String currency(Cells cells) {
        var code = columns.has(Field.CURRENCY)
                ? cells.text(Field.CURRENCY).toUpperCase(Locale.ROOT)
                : profile.defaultCurrency();
        if (code == null || !CURRENCIES.contains(code)) {
            throw new LineFault(
                    RejectCode.UNKNOWN_CURRENCY,
                    code == null || code.isEmpty() ? "the row has no currency" : "'%s' is no currency".formatted(code));
        }
        return code;
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
