package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people say of products, and the files that speak of them, too. */
class ProductsByHandIntegrationTests extends ApiTest {

    @Autowired
    private Published published;

    @Test
    void aPersonsWordStandsAgainstFilesUntilItIsGivenBack() {
        sender.deliver(sale("PH1", "Red", "Wine"));

        assertThat(edit("PH1", """
                {"set": {"name": "Château Rouge", "price": 12.50, "currency": "EUR", "in_stock": false}, "clear": ["FAMILY"]}"""))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.hands.IN_STOCK.by")
                .isEqualTo("user");
        sender.deliver(sale("PH1", "Red 75 cl", "Reds"));

        await().untilAsserted(() -> assertThat(latest("PH1"))
                .returns("Château Rouge", ProductChanged::getName)
                .returns(null, ProductChanged::getFamily)
                .returns(new BigDecimal("12.50"), ProductChanged::getPrice)
                .returns(false, ProductChanged::getInStock));
        assertThat(http.get().uri("/api/products?q=Château Rouge").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.items[0].in_stock")
                .isEqualTo(false);

        edit("PH1", "{\"give_back\": [\"NAME\", \"FAMILY\", \"IN_STOCK\"]}");

        assertThat(product("PH1"))
                .bodyJson()
                .hasPathSatisfying("$.values.name", name -> assertThat(name).isEqualTo("Red 75 cl"))
                .hasPathSatisfying(
                        "$.values.family", family -> assertThat(family).isEqualTo("Reds"))
                .hasPathSatisfying("$.values.price", price -> assertThat(price).isEqualTo(12.5))
                .hasPathSatisfying(
                        "$.values.in_stock", stock -> assertThat(stock).isEqualTo(true));
        await().untilAsserted(() -> assertThat(published.all(Topic.ACTIVITY, ActivityRecorded.class))
                .filteredOn(deed -> "PH1".equals(deed.getReference()))
                .anySatisfy(deed -> {
                    assertThat(deed.getText())
                            .isEqualTo("The product PH1 was changed: name, family, price, currency, in stock.");
                    assertThat(deed.getDetails()).containsEntry("name", "Red → Château Rouge");
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"clear\": [\"NAME\"]}",
                "{\"clear\": [\"IN_STOCK\"]}",
                "{\"set\": {\"price\": 10}}",
                "{\"set\": {\"price\": -1, \"currency\": \"EUR\"}}",
                "{\"set\": {\"price\": 1.005, \"currency\": \"EUR\"}}",
                "{\"set\": {\"currency\": \"euro\"}}",
                "{\"set\": {\"name\": \"\"}}"
            })
    void whatCannotBeIsRefusedAndChangesNothing(String change) {
        sender.deliver(sale("PH2", "White " + change.hashCode(), "Wine"));
        var before = bodyOf(product("PH2"));

        assertThat(edit("PH2", change)).hasStatus(400);

        assertThat(bodyOf(product("PH2"))).isEqualTo(before);
    }

    @Test
    void anEditNamesWhatItRead() {
        sender.deliver(sale("PH3", "Rosé", "Wine"));

        assertThat(patch("PH3", "\"99\"", "{}")).hasStatus(412);
        assertThat(patch("PH3", "", "{}")).hasStatus(428);
        assertThat(patch("NOTHING", "\"1\"", "{}")).hasStatus(404);
        assertThat(product("NOTHING")).hasStatus(404);
    }

    private static String sale(String sku, String name, String family) {
        return "PHC,Shop PHC,1 A St,Lyon,,69001,,A,buyer@shop.example,%s,%s,%s,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,%s-%s,0\n"
                .formatted(sku, name, family, sku, name);
    }

    private MvcTestResult product(String sku) {
        return http.get().uri("/api/products/" + sku).with(as("READ_ONLY")).exchange();
    }

    private MvcTestResult edit(String sku, String change) {
        return patch(sku, String.valueOf(product(sku).getResponse().getHeader("ETag")), change);
    }

    private MvcTestResult patch(String sku, String tag, String change) {
        return http.patch()
                .uri("/api/products/" + sku)
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(change)
                .with(as("MANAGER"))
                .exchange();
    }

    private ProductChanged latest(String sku) {
        return published.all(Topic.PRODUCTS, ProductChanged.class).stream()
                .filter(change -> change.getSku().equals(sku))
                .max(Comparator.comparing(ProductChanged::getRevision))
                .orElseThrow();
    }
}
