package dev.roadbook.ingestion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Lines of the sap profile, the same for the same seed. */
public final class SalesLines {

    private SalesLines() {}

    /**
     * A line of a document.
     *
     * @param shop card code; its ship-to is always {@code A}
     */
    public record Line(
            String shop, String sku, LocalDate day, int quantity, BigDecimal amount, String document, int number) {

        public String accountId() {
            return shop + "_A";
        }

        @Override
        public String toString() {
            return "%s,Shop %s,1 A St,Lyon,,69001,South,A,%s@shop.example,%s,Item %s,Wine,,,,%s,%d,%s,EUR,R1,Ann,,,,%s,%d\n"
                    .formatted(shop, shop, shop, sku, sku, day, quantity, amount, document, number);
        }
    }

    public static List<Line> of(long seed, String prefix, int count) {
        var random = new Random(seed);
        var lines = new ArrayList<Line>();
        for (int document = 0; lines.size() < count; document++) {
            var shop = prefix + random.nextInt(7);
            var day = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(40));
            for (int number = random.nextInt(4); number >= 0 && lines.size() < count; number--) {
                var amount = BigDecimal.valueOf(random.nextInt(-2_000, 20_000), 2);
                lines.add(new Line(
                        shop,
                        "SKU" + random.nextInt(20),
                        day,
                        random.nextInt(-2, 24),
                        amount,
                        prefix + document,
                        number));
            }
        }
        return lines;
    }

    public static String text(List<Line> lines) {
        return lines.stream().map(Line::toString).collect(Collectors.joining());
    }

    public static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
