package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.profile.Field;
import dev.roadbook.platform.web.CsvExport;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Files that show how a profile wants to be written to: its header, alone or with a few made-up lines. */
final class SampleFiles {

    private static final int STORES = 3;
    private static final int WEEKS = 8;
    private static final int LINES = 2;

    private SampleFiles() {}

    /** Every column under its first name. */
    static String template(ColumnProfile profile) {
        return csv(profile, List.of());
    }

    /** Lines that load without a fault: some stores buying some products week after week. */
    static String example(ColumnProfile profile, LocalDate lastDay) {
        var lines = new ArrayList<Line>();
        for (int week = WEEKS; week > 0; week--) {
            for (int store = 1; store <= STORES; store++) {
                for (int number = 1; number <= LINES; number++) {
                    lines.add(new Line(store, lastDay.minusWeeks(week - 1), number));
                }
            }
        }
        return csv(profile, lines);
    }

    private static String csv(ColumnProfile profile, List<Line> lines) {
        var columns = new TreeMap<>(profile.columns());
        var text = new StringWriter();
        var header = columns.values().stream().map(List::getFirst).toList();
        try (var csv = new CsvExport(text, header)) {
            for (var line : lines) {
                csv.row(columns.keySet().stream()
                        .map(field -> line.cell(field, profile))
                        .toArray());
            }
        }
        return text.toString();
    }

    /** A line of a store's order of a day. */
    private record Line(int store, LocalDate day, int number) {

        String cell(Field field, ColumnProfile profile) {
            return switch (field) {
                case CARD_CODE -> "EX100" + store;
                case NAME -> "Example Store " + store;
                case ADDRESS -> store + " Market Street";
                case CITY -> "Springfield";
                case STATE, CHAIN, GRAPE, COLOUR, SUGAR, DISTRIBUTOR -> "";
                case POSTAL_CODE -> "6900" + store;
                case COUNTRY -> "France";
                case REGION -> "South";
                case SHIP_TO -> "MAIN";
                case EMAIL -> "store%d@example.com".formatted(store);
                case SKU -> "EX-SKU-" + number;
                case DESCRIPTION -> "Example product " + number;
                case CATEGORY, FAMILY -> "Examples";
                case ORDERED_ON ->
                    DateTimeFormatter.ofPattern(profile.dates().getFirst(), Locale.ROOT)
                            .format(day.atStartOfDay());
                case QUANTITY -> Integer.toString(6 * number);
                case AMOUNT ->
                    BigDecimal.valueOf(7_250L * number, 2).toPlainString().replace('.', profile.decimal());
                case CURRENCY -> "EUR";
                case REP_ID -> "EX-R1";
                case REP_NAME -> "Example Representative";
                case REP_EMAIL -> "representative@example.com";
                case DOCUMENT -> "EX%d-%s".formatted(store, day);
                case LINE_NUMBER -> Integer.toString(number);
                case MONTHLY_TARGET, TARGET_FROM, ACTIVITY_ID, ACTIVITY, HAPPENED_ON, COUNT, VALUE, NOTES ->
                    throw new IllegalArgumentException("not of a sales line: " + field);
            };
        }
    }
}
