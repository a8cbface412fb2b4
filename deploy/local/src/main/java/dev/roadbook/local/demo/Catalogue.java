package dev.roadbook.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything the trade sells. */
final class Catalogue {

    private static final String RESOURCE = "catalogue.csv";

    private final List<Product> products;

    private Catalogue(List<Product> products) {
        this.products = products;
    }

    static Catalogue load() {
        var resource = Catalogue.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(RESOURCE + " is missing");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Catalogue(csv.stream().map(Catalogue::product).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Product> products() {
        return products;
    }

    Product get(int index) {
        return products.get(index);
    }

    int size() {
        return products.size();
    }

    private static Product product(NamedCsvRecord row) {
        return new Product(
                row.getField("sku"),
                row.getField("name"),
                row.getField("family"),
                row.getField("grape"),
                row.getField("colour"),
                row.getField("sugar"),
                Integer.parseInt(row.getField("price_cents")),
                Season.valueOf(row.getField("season")),
                Integer.parseInt(row.getField("popularity")));
    }
}
