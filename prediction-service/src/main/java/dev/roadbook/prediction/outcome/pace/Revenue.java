package dev.roadbook.prediction.outcome.pace;

import dev.roadbook.prediction.history.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an account brought, this year against last.
 *
 * @param lifetime net revenue of all orders
 * @param purchases purchases of all time
 * @param yearToDate net revenue from 1 January to the as-of day
 * @param sameSpanLastYear net revenue from 1 January to the same day last year
 * @param lastYear net revenue of the whole last year
 * @param purchasesToDate purchases from 1 January to the as-of day
 * @param purchasesSameSpan purchases from 1 January to the same day last year
 */
@Schema(name = "YearRevenue")
public record Revenue(
        BigDecimal lifetime,
        int purchases,
        BigDecimal yearToDate,
        BigDecimal sameSpanLastYear,
        BigDecimal lastYear,
        int purchasesToDate,
        int purchasesSameSpan) {

    public static Revenue of(History history, LocalDate asOf) {
        var newYear = asOf.withDayOfYear(1);
        var lastNewYear = newYear.minusYears(1);
        var sameDayLastYear = asOf.minusYears(1);
        return new Revenue(
                history.revenue(),
                history.purchases(),
                history.revenue(newYear, asOf),
                history.revenue(lastNewYear, sameDayLastYear),
                history.revenue(lastNewYear, newYear.minusDays(1)),
                history.purchases(newYear, asOf),
                history.purchases(lastNewYear, sameDayLastYear));
    }
}
