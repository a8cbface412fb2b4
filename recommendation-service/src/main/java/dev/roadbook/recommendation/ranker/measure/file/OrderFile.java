package dev.roadbook.recommendation.ranker.measure.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.roadbook.platform.command.SalesColumnNames;
import dev.roadbook.platform.command.SalesColumnNames.Profile;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.PortfolioBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads purchases from a text file line by line: comma, semicolon, tab or bar separated, plain or gzip. */
public final class OrderFile {

    private static final int LONGEST_LINE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final BigDecimal WORTH = BigDecimal.ONE;

    private final PortfolioBuilder builder = new PortfolioBuilder();
    private final Map<String, TreeMap<LocalDate, List<Line>>> purchases = new TreeMap<>();
    private final Predicate<String> wanted;
    private int lastDay = Integer.MIN_VALUE;
    private long lines;
    private long unreadable;

    private OrderFile(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * All purchases of a file.
     *
     * @param portfolio they
     * @param purchases the same with quantities where the file tells them, by account, the oldest first
     * @param lastDay day of the last one
     * @param lines lines that are one
     * @param unreadable lines without a date
     */
    public record Orders(
            Portfolio portfolio, Map<String, List<Purchase>> purchases, int lastDay, long lines, long unreadable) {}

    /** Of products that are wanted; names are those of the columns of a file without a line of names. */
    public static Orders read(Path file, Profile profile, @Nullable List<String> names, Predicate<String> wanted) {
        var orders = new OrderFile(wanted);
        try (var reader = open(file)) {
            reader.mark(LONGEST_LINE);
            var first = reader.readLine();
            reader.reset();
            orders.read(reader, separator(first == null ? "" : first), profile, names);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableOrders(file + " cannot be read: " + e.getMessage());
        }
        return orders.orders();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        var reader =
                new BufferedReader(new InputStreamReader(gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static char separator(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private void read(BufferedReader reader, char separator, Profile profile, @Nullable List<String> names)
            throws IOException {
        try (var records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(reader)) {
            OrderColumns columns = names == null ? null : OrderColumns.of(new SalesColumnNames(names, profile));
            for (var line : records) {
                if (columns == null) {
                    columns = OrderColumns.of(new SalesColumnNames(line.getFields(), profile));
                } else {
                    take(line, columns);
                }
            }
        }
    }

    private void take(CsvRecord line, OrderColumns columns) {
        var day = day(cell(line, columns.date()));
        if (day == null) {
            unreadable++;
            return;
        }
        var account = cell(line, columns.account());
        var product = cell(line, columns.product());
        var quantity = columns.quantity() < 0 ? null : quantity(cell(line, columns.quantity()));
        boolean bought = columns.quantity() < 0 || (quantity != null && quantity.signum() > 0);
        if (!account.isEmpty() && !product.isEmpty() && bought && wanted.test(product)) {
            lines++;
            lastDay = Math.max(lastDay, day);
            builder.add(account, day, product);
            purchases
                    .computeIfAbsent(account, _ -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.ofEpochDay(day), _ -> new ArrayList<>())
                    .add(new Line(product, WORTH, quantity));
        }
    }

    private static String cell(CsvRecord line, int column) {
        return column < line.getFieldCount() ? line.getField(column).strip() : "";
    }

    private static @Nullable BigDecimal quantity(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // as good as no quantity
        }
    }

    private static @Nullable Integer day(String text) {
        try {
            if (text.length() >= 10 && text.charAt(4) == '-') {
                return Math.toIntExact(LocalDate.parse(text.substring(0, 10)).toEpochDay());
            }
            return text.length() == 8
                    ? Math.toIntExact(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                            .toEpochDay())
                    : null;
        } catch (DateTimeException e) {
            return null; // counted and reported as a line without a date
        }
    }

    private Orders orders() {
        if (lines == 0) {
            throw new UnreadableOrders(
                    "No purchase was found: " + unreadable + " lines have no date of the form 2026-01-31 or 20260131");
        }
        var byAccount = new TreeMap<String, List<Purchase>>();
        purchases.forEach((account, days) -> byAccount.put(
                account,
                days.entrySet().stream()
                        .map(day -> new Purchase(day.getKey(), day.getValue()))
                        .toList()));
        return new Orders(builder.build(), byAccount, lastDay, lines, unreadable);
    }
}
