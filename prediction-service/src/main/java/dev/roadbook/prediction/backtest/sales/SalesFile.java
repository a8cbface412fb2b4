package dev.roadbook.prediction.backtest.sales;

import dev.roadbook.platform.command.SalesColumnNames;
import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.prediction.survival.Timeline;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads purchases from a text file line by line: comma, semicolon, tab, bar or blank separated, plain or gzip. */
public final class SalesFile {

    private static final int CENTS = 100;

    private final Map<String, TreeMap<Integer, Long>> accounts = new TreeMap<>();
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private long lines;
    private long unreadable;

    private SalesFile() {}

    /**
     * All purchases of a file.
     *
     * @param timelines one an account
     * @param firstDay day of the first line, purchase or not
     * @param lastDay day of the last line
     * @param lines lines with a date
     * @param unreadable lines without one
     */
    public record Sales(List<Timeline> timelines, int firstDay, int lastDay, long lines, long unreadable) {}

    public static Sales read(Path file, Profile profile, @Nullable List<String> names) {
        try (var reader = open(file)) {
            var sales = new SalesFile();
            sales.read(reader, profile, names);
            return sales.sales();
        } catch (IOException e) {
            throw new UnreadableSales(file + " cannot be read: " + e.getMessage());
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return new BufferedReader(new InputStreamReader(gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private void read(BufferedReader reader, Profile profile, @Nullable List<String> names) throws IOException {
        var first = reader.readLine();
        if (first == null) {
            throw new UnreadableSales("The file is empty");
        }
        var header = first.startsWith("\uFEFF") ? first.substring(1) : first;
        var splitter = LineSplitter.of(header);
        var columns = SalesColumns.of(new SalesColumnNames(names == null ? splitter.split(header) : names, profile));
        if (names != null) {
            take(splitter.split(header), columns);
        }
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                take(splitter.split(line), columns);
            }
        }
    }

    private void take(List<String> cells, SalesColumns columns) {
        var day = columns.date() < cells.size() ? day(cells.get(columns.date())) : null;
        if (day == null) {
            unreadable++;
            return;
        }
        lines++;
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
        var account =
                columns.account() < cells.size() ? cells.get(columns.account()).strip() : "";
        double quantity = columns.quantity() == null ? 1 : number(cells, columns.quantity());
        if (account.isEmpty() || !(quantity > 0)) {
            return;
        }
        accounts.computeIfAbsent(account, _ -> new TreeMap<>())
                .merge(day, Math.round(CENTS * amount(cells, columns, quantity)), Long::sum);
    }

    private static double amount(List<String> cells, SalesColumns columns, double quantity) {
        double amount = columns.amount() != null
                ? number(cells, columns.amount())
                : columns.price() != null ? quantity * number(cells, columns.price()) : 1;
        return Double.isFinite(amount) ? amount : 0;
    }

    private static @Nullable Integer day(String text) {
        try {
            var date = text.strip();
            if (date.length() >= 10 && date.charAt(4) == '-') {
                return Math.toIntExact(LocalDate.parse(date.substring(0, 10)).toEpochDay());
            }
            return date.length() == 8
                    ? Math.toIntExact(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                            .toEpochDay())
                    : null;
        } catch (DateTimeException e) {
            return null; // counted and reported as a line without a date
        }
    }

    private static double number(List<String> cells, int column) {
        try {
            return column < cells.size() ? Double.parseDouble(cells.get(column).strip()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Sales sales() {
        if (accounts.isEmpty()) {
            throw new UnreadableSales(
                    "No purchase was found: " + unreadable + " lines have no date of the form 2026-01-31 or"
                            + " 20260131, " + lines + " have one but no account or no quantity");
        }
        var timelines = accounts.entrySet().stream()
                .map(entry -> Timeline.of(
                        entry.getKey(),
                        entry.getValue().keySet().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        entry.getValue().values().stream()
                                .mapToDouble(cents -> cents / (double) CENTS)
                                .toArray()))
                .toList();
        return new Sales(timelines, firstDay, lastDay, lines, unreadable);
    }
}
