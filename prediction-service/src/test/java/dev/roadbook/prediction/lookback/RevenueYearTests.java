package dev.roadbook.prediction.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.ProductDay;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevenueYearTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<TradingDay> days = new ArrayList<>();
    private final List<ProductDay> products = new ArrayList<>();

    @Test
    void sumsEachYearExactly() {
        order("2025-01-31", "10.10", "RED", "6");
        order("2025-03-01", "0.20", "RED", "1");
        order("2025-04-01", "7.00", "WHITE", "3");
        credit("2025-05-01", "-0.30", "RED", "-1");

        assertThat(years().getFirst())
                .isEqualTo(new RevenueYear(
                        2025,
                        true,
                        new BigDecimal("17.00"),
                        3,
                        new BigDecimal("5.77"),
                        new BigDecimal("9"),
                        2,
                        List.of("RED", "WHITE")));
    }

    @Test
    void knowsThatTheYearStillLasts() {
        order("2026-01-02", "5.00", "RED", "1");

        assertThat(years()).singleElement().matches(year -> !year.complete());
    }

    @Test
    void takesNoFirstYearForCompleteThatBeganLate() {
        order("2023-12-03", "400.00", "RED", "1");
        order("2024-05-02", "900.00", "RED", "1");
        order("2025-05-02", "600.00", "RED", "1");

        assertThat(years()).extracting(RevenueYear::complete).containsExactly(false, true, true, false);
        assertThat(Trend.of(years())).isEmpty();
    }

    @Test
    void takesAFirstYearForCompleteThatBeganInItsFirst31Days() {
        order("2024-01-31", "900.00", "RED", "1");
        assertThat(years().getFirst().complete()).isTrue();

        days.clear();
        order("2024-02-01", "900.00", "RED", "1");
        assertThat(years().getFirst().complete()).isFalse();
    }

    @Test
    void countsYearsWithoutOrdersAsNothing() {
        order("2023-01-02", "5.00", "RED", "1");
        order("2026-01-02", "5.00", "RED", "1");

        assertThat(years()).extracting(RevenueYear::year).containsExactly(2023, 2024, 2025, 2026);
        assertThat(years().get(1)).satisfies(year -> {
            assertThat(year.revenue()).isZero();
            assertThat(year.averageOrderValue()).isNull();
        });
    }

    @Test
    void saysNothingOfUnitsWhereSomeAreUnknown() {
        order("2025-02-01", "10.00", "RED", "6");
        order("2025-03-01", "10.00", "RED", null);

        assertThat(years().getFirst().units()).isNull();
    }

    @Test
    void leavesOutProductsThatWereGivenBack() {
        order("2025-02-01", "10.00", "RED", "6");
        credit("2025-02-20", "-10.00", "RED", "-6");

        assertThat(years().getFirst().skus()).isEmpty();
    }

    @Test
    void drawsTheLineThroughCompleteYearsOnly() {
        order("2022-01-11", "100.00", "RED", "1");
        order("2023-06-01", "130.00", "RED", "1");
        order("2024-06-01", "120.00", "RED", "1");
        order("2025-06-01", "150.00", "RED", "1");
        order("2026-06-01", "9000.00", "RED", "1");

        assertThat(Trend.of(years()))
                .contains(new Trend(new BigDecimal("14.00"), new BigDecimal("0.7538"), 2022, 2025));
    }

    @Test
    void drawsNoLineThroughTwoYears() {
        order("2024-01-01", "120.00", "RED", "1");
        order("2025-06-01", "150.00", "RED", "1");
        order("2026-06-01", "150.00", "RED", "1");

        assertThat(Trend.of(years())).isEmpty();
    }

    @Test
    void findsALevelLineWhereNothingChanges() {
        order("2023-01-09", "120.00", "RED", "1");
        order("2024-06-01", "120.00", "RED", "1");
        order("2025-06-01", "120.00", "RED", "1");

        assertThat(Trend.of(years()).orElseThrow()).satisfies(trend -> {
            assertThat(trend.perYear()).isZero();
            assertThat(trend.r2()).isEqualByComparingTo("1");
        });
    }

    @Test
    void hasNoYearWithoutAnOrder() {
        assertThat(years()).isEmpty();
    }

    private List<RevenueYear> years() {
        return RevenueYear.of(History.of("A", days, TODAY, "EUR"), products, TODAY);
    }

    private void order(String day, String revenue, String sku, @Nullable String units) {
        add(day, revenue, revenue, 1, sku, units);
    }

    private void credit(String day, String revenue, String sku, String units) {
        add(day, revenue, "0", 0, sku, units);
    }

    private void add(String day, String revenue, String purchased, int purchases, String sku, @Nullable String units) {
        var on = LocalDate.parse(day);
        var amount = new BigDecimal(revenue);
        days.add(new TradingDay(on, "EUR", amount, new BigDecimal(purchased), 1, purchases, null));
        products.add(new ProductDay(on, sku, amount, units == null ? null : new BigDecimal(units)));
    }
}
