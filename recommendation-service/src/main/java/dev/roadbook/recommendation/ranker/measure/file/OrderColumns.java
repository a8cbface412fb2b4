package dev.roadbook.recommendation.ranker.measure.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a file keeps what rankings need, by position.
 *
 * @param account who bought
 * @param date when
 * @param product what
 * @param quantity units, negative where there is no such column; a line without positive ones is no purchase
 */
public record OrderColumns(int account, int date, int product, int quantity) {

    /** Names of columns; every profile knows the general ones too. */
    public enum Profile {
        GENERAL,
        SAP,
        ROADBOOK;

        private List<String> accounts() {
            return switch (this) {
                case GENERAL -> List.of();
                case SAP -> List.of("cardcode", "bpcode");
                case ROADBOOK -> List.of("accountcode");
            };
        }

        private List<String> dates() {
            return switch (this) {
                case GENERAL -> List.of();
                case SAP -> List.of("postingdate", "docdate");
                case ROADBOOK -> List.of("orderedon");
            };
        }
    }

    private static final List<String> ACCOUNTS =
            List.of("account", "accountid", "customerid", "customer", "customercode", "client");
    private static final List<String> DATES =
            List.of("date", "day", "orderdate", "invoicedate", "postingdate", "purchasedate", "salesdate");
    private static final List<String> PRODUCTS =
            List.of("sku", "item", "itemcode", "itemid", "stockcode", "product", "productcode", "productid");
    private static final List<String> QUANTITIES = List.of("quantity", "qty", "units");

    static OrderColumns of(List<String> names, Profile profile) {
        var plain = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
        return new OrderColumns(
                required(plain, Stream.concat(profile.accounts().stream(), ACCOUNTS.stream()), "account", names),
                required(plain, Stream.concat(profile.dates().stream(), DATES.stream()), "date", names),
                required(plain, PRODUCTS.stream(), "product", names),
                position(plain, QUANTITIES.stream()));
    }

    private static int required(List<String> names, Stream<String> known, String what, List<String> shown) {
        int position = position(names, known);
        if (position < 0) {
            throw new UnreadableOrders("No column for the " + what + " among " + String.join(", ", shown)
                    + "; name the columns in their order with --columns, such as --columns account,date,-,sku");
        }
        return position;
    }

    private static int position(List<String> names, Stream<String> known) {
        return known.mapToInt(names::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    }
}
