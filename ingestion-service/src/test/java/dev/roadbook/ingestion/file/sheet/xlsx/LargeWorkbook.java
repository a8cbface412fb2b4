package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FilesFixture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks of any length and reads them, to see what it takes: {@code write FILE ROWS}, then {@code read FILE}, which says
 * how many rows there were and how long they took of the processor.
 */
final class LargeWorkbook {

    private static final String[] HEADER = {
        "id",
        "name",
        "city",
        "ship_to",
        "sku",
        "description",
        "day",
        "quantity",
        "amount",
        "currency",
        "document",
        "line"
    };
    private static final int FLUSH_EVERY = 1_000;

    private LargeWorkbook() {}

    public static void main(String[] words) throws IOException {
        var file = Path.of(words[1]);
        if (words[0].equals("write")) {
            write(file, Integer.parseInt(words[2]));
        } else {
            System.out.println(read(file));
        }
    }

    static void write(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                var workbook = new Workbook(out, "roadbook", "1.0")) {
            var sheet = workbook.newWorksheet("Sales");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 1; row < rows; row++) {
                write(sheet, row);
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row) {
        int store = row % 5_000;
        sheet.value(row, 0, "C" + store);
        sheet.value(row, 1, "Store number " + store);
        sheet.value(row, 2, "Lyon " + store % 100);
        sheet.value(row, 3, "A");
        sheet.value(row, 4, "SKU" + row % 700);
        sheet.value(row, 5, "Cuvée & fils " + row % 700);
        sheet.value(row, 6, LocalDate.of(2026, 1, 1).plusDays(row % 300));
        sheet.style(row, 6).format("yyyy-mm-dd").set();
        sheet.value(row, 7, row % 24);
        sheet.value(row, 8, row % 9_999 / 100.0);
        sheet.value(row, 9, "EUR");
        sheet.value(row, 10, "D" + row / 4);
        sheet.value(row, 11, row % 4);
    }

    private static String read(Path file) throws IOException {
        var storage = Files.createTempDirectory("workbook");
        try (var files = FilesFixture.in(storage);
                var in = Files.newInputStream(file)) {
            long before = processorTime();
            long count = 0;
            try (var rows = files.open(in, FilesFixture.dialect())) {
                while (rows.next() != null) {
                    count++;
                }
            }
            var taken = Duration.ofNanos(processorTime() - before);
            return "rows=%d processorMillis=%d".formatted(count, taken.toMillis());
        } finally {
            try (var left = Files.walk(storage)) {
                left.sorted(Comparator.reverseOrder()).forEach(LargeWorkbook::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
