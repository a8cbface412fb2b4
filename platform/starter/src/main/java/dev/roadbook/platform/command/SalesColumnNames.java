package dev.roadbook.platform.command;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Tells columns of a sales file apart by their names, for commands that measure on any file; case, spaces and signs do not count. */
public final class SalesColumnNames {

    /** Names of columns; every profile knows the general ones too. */
    public enum Profile {
        GENERAL,
        SAP,
        ROADBOOK
    }

    /** What a column holds. */
    public enum Column {
        ACCOUNT,
        DATE,
        PRODUCT,
        QUANTITY,
        AMOUNT,
        PRICE;

        private List<String> general() {
            return switch (this) {
                case ACCOUNT -> List.of("account", "accountid", "customerid", "customer", "customercode", "client");
                case DATE ->
                    List.of("date", "day", "orderdate", "invoicedate", "postingdate", "purchasedate", "salesdate");
                case PRODUCT ->
                    List.of("sku", "item", "itemcode", "itemid", "stockcode", "product", "productcode", "productid");
                case QUANTITY -> List.of("quantity", "qty", "units");
                case AMOUNT -> List.of("amount", "revenue", "linetotal", "netamount", "total", "value");
                case PRICE -> List.of("price", "unitprice");
            };
        }

        private List<String> of(Profile profile) {
            return switch (profile) {
                case GENERAL -> List.of();
                case SAP ->
                    switch (this) {
                        case ACCOUNT -> List.of("cardcode", "bpcode");
                        case DATE -> List.of("postingdate", "docdate");
                        case PRODUCT, QUANTITY, AMOUNT, PRICE -> List.of();
                    };
                case ROADBOOK ->
                    switch (this) {
                        case ACCOUNT -> List.of("accountcode");
                        case DATE -> List.of("orderedon");
                        case PRODUCT, QUANTITY, AMOUNT, PRICE -> List.of();
                    };
            };
        }
    }

    private final List<String> shown;
    private final List<String> plain;
    private final Profile profile;

    public SalesColumnNames(List<String> names, Profile profile) {
        this.shown = List.copyOf(names);
        this.plain = shown.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
        this.profile = profile;
    }

    /** Where the column is, by the first of its names that there is. */
    public OptionalInt positionOf(Column column) {
        return Stream.concat(column.of(profile).stream(), column.general().stream())
                .mapToInt(plain::indexOf)
                .filter(position -> position >= 0)
                .findFirst();
    }

    /**
     * What to tell whoever gave a file without a column.
     *
     * @param example columns as they may be named
     */
    public String missing(Column column, String example) {
        return "No column for the %s among %s; name the columns in their order with --columns, such as --columns %s"
                .formatted(column.name().toLowerCase(Locale.ROOT), String.join(", ", shown), example);
    }
}
