package dev.roadbook.prediction.backtest.sales;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    private static final List<String> QUANTITIES = List.of("quantity", "qty", "units");
    private static final List<String> AMOUNTS =
            List.of("amount", "revenue", "linetotal", "netamount", "total", "value");
    private static final List<String> PRICES = List.of("price", "unitprice");

    static SalesColumns of(List<String> names, Profile profile) {
        var plain = names.stream().map(SalesColumns::plain).toList();
        return new SalesColumns(
                required(plain, both(profile.accounts(), ACCOUNTS), "account", names),
                required(plain, both(profile.dates(), DATES), "date", names),
                position(plain, QUANTITIES),
                position(plain, AMOUNTS),
                position(plain, PRICES));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static int required(List<String> names, List<String> known, String what, List<String> shown) {
        var position = position(names, known);
        if (position == null) {
            throw new UnreadableSales("No column for the " + what + " among " + String.join(", ", shown)
                    + "; name the columns in their order with --columns, such as --columns account,date,-,amount");
        }
        return position;
    }

    private static @Nullable Integer position(List<String> names, List<String> known) {
        return known.stream()
                .map(names::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(null);
    }
}
