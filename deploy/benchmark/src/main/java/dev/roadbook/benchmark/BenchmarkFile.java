package dev.roadbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of a given size: every account bought every week, up to a few days ago.
 *
 * @param first number of the first account
 * @param accounts how many buy
 * @param lines lines of the file
 * @param lastDay day of the latest order
 * @param series begins the numbers of its documents; those of another series are other orders
 */
record BenchmarkFile(int first, int accounts, int lines, LocalDate lastDay, String series) {

    private static final int LINES_OF_AN_ORDER = 2;
    private static final int PRODUCTS = 400;
    private static final String HEADER =
            "CardCode,NAME,ADDRESS,CITY,ZIPCODE,REGION,ShipTo,EMAIL,ITEM,ITEMDESC,POSTINGDATE,QUANTITY,AMOUNT,CURRENCY,SlpCode,SlpName,DOCNUM,LINENUM";

    Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.newLine();
            for (int line = 0; line < lines; line++) {
                out.write(line(line));
                out.newLine();
            }
        }
        return file;
    }

    private String line(int line) {
        var account = first + line / LINES_OF_AN_ORDER % accounts;
        var week = line / LINES_OF_AN_ORDER / accounts;
        var number = line % LINES_OF_AN_ORDER + 1;
        var product = (account * 7 + week * 3 + number) % PRODUCTS;
        var day = lastDay.minusDays(week * 7L + account % 7);
        return "%s,Shop %d,%d Market Street,Lyon,%05d,South,MAIN,shop%d@shops.example.com,SKU-%03d,Product %d,%s,6,%d.50,EUR,R%02d,Representative %d,%s%d-%d,%d"
                .formatted(
                        cardCode(account),
                        account,
                        account % 300 + 1,
                        69_000 + account % 900,
                        account,
                        product,
                        product,
                        day,
                        10 + product,
                        account % 40 + 1,
                        account % 40 + 1,
                        series,
                        account,
                        week,
                        number);
    }

    static String cardCode(int account) {
        return "C%06d".formatted(account);
    }
}
