package dev.roadbook.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A file as SAP would send it. */
final class SalesFile {

    private static final String HEADER =
            "CardCode,NAME,ADDRESS,CITY,ZIPCODE,REGION,ShipTo,EMAIL,ITEM,ITEMDESC,POSTINGDATE,QUANTITY,AMOUNT,CURRENCY,SlpCode,SlpName,DOCNUM,LINENUM";

    private final String name;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    SalesFile(String name) {
        this.name = name;
    }

    /** One order of a shop: a case of each of some products. */
    SalesFile order(Shop shop, LocalDate day, int products) {
        for (int line = 1; line <= products; line++) {
            lines.add(String.join(
                    ",",
                    shop.cardCode(),
                    shop.name(),
                    shop.number() + " Market Street",
                    "Lyon",
                    "69001",
                    "South",
                    shop.shipTo(),
                    shop.email(),
                    "SKU-" + line,
                    "Product " + line,
                    day.toString(),
                    "6",
                    "%d.50".formatted(10 * line),
                    "EUR",
                    shop.repId(),
                    "Representative " + shop.repId(),
                    shop.cardCode() + "-" + day,
                    Integer.toString(line)));
        }
        return this;
    }

    /** An order of two products by each shop in each of so many weeks before a day. */
    SalesFile weekly(List<Shop> shops, int weeks, LocalDate before) {
        for (var shop : shops) {
            IntStream.rangeClosed(1, weeks).forEach(week -> order(shop, before.minusWeeks(week), 2));
        }
        return this;
    }

    int lineCount() {
        return lines.size() - 1;
    }

    Path write() {
        try {
            var file = Files.createDirectories(Path.of("target", "files")).resolve(name);
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
