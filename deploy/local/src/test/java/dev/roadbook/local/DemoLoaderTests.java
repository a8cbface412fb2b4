package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoLoaderTests {

    @ParameterizedTest
    @CsvSource({"2026-11-29, 2026-11-29", "2026-11-29, 2026-11-28"})
    void lastSalesArePredictedAlsoWhereTheyEndWithCredits(String delivered, String purchased) {
        assertThat(DemoLoader.isPredicted(freshness(delivered), accounts(purchased)))
                .isTrue();
    }

    @Test
    void predictionsOfAnEarlierFileAreNotThoseOfTheLast() {
        assertThat(DemoLoader.isPredicted(freshness("2026-11-29"), accounts("2025-12-31")))
                .isFalse();
    }

    @Test
    void nothingIsPredictedBeforeAnythingShows() {
        assertThat(DemoLoader.isPredicted(json("{\"sales_until\": null}"), json("{\"items\": []}")))
                .isFalse();
        assertThat(DemoLoader.isPredicted(
                        freshness("2026-11-29"), json("{\"items\": [{\"last_purchase_date\": null}]}")))
                .isFalse();
    }

    private static JsonNode freshness(String salesUntil) {
        return json("{\"sales_until\": \"%s\"}".formatted(salesUntil));
    }

    private static JsonNode accounts(String lastPurchase) {
        return json("{\"items\": [{\"last_purchase_date\": \"%s\"}]}".formatted(lastPurchase));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
