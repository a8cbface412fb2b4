package dev.roadbook.prediction.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.ProductDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductQuarterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);

    private final List<ProductDay> days = new ArrayList<>();

    @Test
    void tellsAddedFromRepurchased() {
        buy("2026-02-01", "RED", "10");
        buy("2026-05-01", "RED", "10");
        buy("2026-05-02", "WHITE", "20");

        assertThat(quarters().get(1)).satisfies(quarter -> {
            assertThat(quarter.added()).containsExactly("WHITE");
            assertThat(quarter.repurchased()).containsExactly("RED");
            assertThat(quarter.bought()).extracting(ProductSales::sku).containsExactly("WHITE", "RED");
        });
    }

    @Test
    void namesWhatTheQuarterBeforeHadOnceTheQuarterIsOver() {
        buy("2026-02-01", "RED", "10");
        buy("2026-05-01", "WHITE", "10");

        assertThat(quarters().get(1).dropped()).extracting(ProductSales::sku).containsExactly("RED");
        assertThat(quarters().get(2)).satisfies(quarter -> {
            assertThat(quarter.complete()).isFalse();
            assertThat(quarter.dropped()).isEmpty();
        });
    }

    @Test
    void dropsOnceAndTakesBackAsRepurchased() {
        buy("2025-08-01", "RED", "10");
        buy("2026-05-01", "RED", "10");

        assertThat(quarters()).extracting(quarter -> quarter.dropped().size()).containsExactly(0, 1, 0, 0, 0);
        assertThat(quarters().get(3).repurchased()).containsExactly("RED");
    }

    @Test
    void doesNotCountWhatWasGivenBackInFull() {
        buy("2026-02-01", "RED", "10");
        buy("2026-02-03", "RED", "-10");

        assertThat(quarters().getFirst().bought()).isEmpty();
        assertThat(quarters().getFirst().revenue()).isZero();
        assertThat(quarters().get(1).dropped()).isEmpty();
    }

    @Test
    void countsTopProductsThatWereBought() {
        buy("2026-02-01", "RED", "10");
        buy("2026-02-01", "WHITE", "10");

        assertThat(ProductQuarter.of(days, List.of("WHITE", "ROSE"), TODAY)
                        .getFirst()
                        .topCarried())
                .isEqualTo(1);
    }

    @Test
    void numbersQuartersAcrossTheYear() {
        buy("2025-12-31", "RED", "10");
        buy("2026-01-01", "RED", "10");

        assertThat(quarters())
                .extracting(quarter -> quarter.quarter().toString())
                .containsExactly("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3");
    }

    private List<ProductQuarter> quarters() {
        return ProductQuarter.of(days, List.of(), TODAY);
    }

    private void buy(String day, String sku, String revenue) {
        days.add(new ProductDay(LocalDate.parse(day), sku, new BigDecimal(revenue), BigDecimal.ONE));
    }
}
