package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Made-up lines: some stores buying some products week after week. */
final class SalesExample {

    private static final int STORES = 3;
    private static final int WEEKS = 8;
    private static final int LINES = 2;

    private final ColumnProfile profile;
    private final DateTimeFormatter days;

    SalesExample(ColumnProfile profile) {
        this.profile = profile;
        this.days = DateTimeFormatter.ofPattern(profile.dates().getFirst(), Locale.ROOT);
    }

    List<Map<Field, String>> until(LocalDate lastDay) {
        var lines = new ArrayList<Map<Field, String>>();
        for (int week = WEEKS; week > 0; week--) {
            for (int store = 1; store <= STORES; store++) {
                for (int number = 1; number <= LINES; number++) {
                    lines.add(line(store, lastDay.minusWeeks(week - 1), number));
                }
            }
        }
        return lines;
    }

    /** A line of a store's order of a day. */
    private Map<Field, String> line(int store, LocalDate day, int number) {
        var amount = BigDecimal.valueOf(7_250L * number, 2).toPlainString();
        return Map.ofEntries(
                Map.entry(SalesFields.CARD_CODE, "EX100" + store),
                Map.entry(SalesFields.NAME, "Example Store " + store),
                Map.entry(SalesFields.ADDRESS, store + " Market Street"),
                Map.entry(SalesFields.CITY, "Springfield"),
                Map.entry(SalesFields.POSTAL_CODE, "6900" + store),
                Map.entry(SalesFields.COUNTRY, "France"),
                Map.entry(SalesFields.REGION, "South"),
                Map.entry(SalesFields.SHIP_TO, "MAIN"),
                Map.entry(SalesFields.EMAIL, "store%d@example.com".formatted(store)),
                Map.entry(SalesFields.SKU, "EX-SKU-" + number),
                Map.entry(SalesFields.DESCRIPTION, "Example product " + number),
                Map.entry(SalesFields.CATEGORY, "Examples"),
                Map.entry(SalesFields.FAMILY, "Examples"),
                Map.entry(SalesFields.ORDERED_ON, days.format(day.atStartOfDay())),
                Map.entry(SalesFields.QUANTITY, Integer.toString(6 * number)),
                Map.entry(SalesFields.AMOUNT, amount.replace('.', profile.decimal())),
                Map.entry(SalesFields.CURRENCY, "EUR"),
                Map.entry(SalesFields.REP_ID, "EX-R1"),
                Map.entry(SalesFields.REP_NAME, "Example Representative"),
                Map.entry(SalesFields.REP_EMAIL, "representative@example.com"),
                Map.entry(SalesFields.DOCUMENT, "EX%d-%s".formatted(store, day)),
                Map.entry(SalesFields.LINE_NUMBER, Integer.toString(number)));
    }
}
