package dev.roadbook.prediction.outcome.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.pace.Revenue;
import dev.roadbook.prediction.outcome.presence.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthModelTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final HealthProperties points = Defaults.of(HealthProperties.class);
    private final HealthModel model = new HealthModel(points);

    @ParameterizedTest(name = "{0} days this year and {1} last year give {2}")
    @CsvSource({
        // 15 points at 7 days or less, none at 90 or more; 5 in a first year.
        "7, 0, 20",
        "3, 0, 20",
        "90, 0, 5",
        "120, 0, 5",
        // Shorter than last year: 10 points for 7 days or more. (90 - 14)/83 × 15 = 13.73.
        "14, 21, 23.73",
        "14, 28, 23.73",
        "14, 14, 13.73",
        // Longer than last year: 10 points less for 30 days or more. (90 - 44)/83 × 15 = 8.31.
        "44, 14, 0",
        "29, 14, 6.02",
        "44, 0, 13.31"
    })
    void cadenceFollowsTheGapAndItsChange(int gap, int lastYearsGap, double expected) {
        var days = new ArrayList<LocalDate>();
        var newYear = TODAY.withDayOfYear(1);
        if (lastYearsGap > 0) {
            days.add(newYear.minusDays(lastYearsGap + 1L));
            days.add(newYear.minusDays(1));
            days.add(newYear.minusDays(1).plusDays(gap));
        } else {
            days.add(newYear);
            days.add(newYear.plusDays(gap));
        }

        assertThat(health(null, "100", days.toArray(LocalDate[]::new)).cadence())
                .isEqualTo(expected);
    }

    @Test
    void cadenceHasLittleToSayBeforeTheFirstGap() {
        assertThat(health(null, "100", TODAY).cadence()).isEqualTo(2.5);
    }

    @Test
    void recencyLosesAPointAMonthAndNeverFallsBelowNothing() {
        assertThat(health(null, "1", TODAY).recency()).isEqualTo(25);
        assertThat(health(null, "1", TODAY.minusDays(30)).recency()).isEqualTo(24);
        assertThat(health(null, "1", TODAY.minusDays(751)).recency()).isZero();
    }

    @Test
    void moneyCountsUpToItsLimit() {
        assertThat(health(null, "2500", TODAY).monetary()).isEqualTo(0.5);
        assertThat(health(null, "999999", TODAY).monetary()).isEqualTo(10);
    }

    @Test
    void coverageIsATenthOfItsPercentage() {
        assertThat(health(46.7, "1", TODAY).coverage()).isEqualTo(4.67);
        assertThat(health(null, "1", TODAY).coverage()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-50, 0", "-80, 0", "25, 15", "60, 15", "-12.5, 7.5", "0, 10"})
    void paceIsLinear(double pct, double expected) {
        var history = History.of("ANY", List.of(), TODAY, "EUR");
        var pace = new Pace(BigDecimal.ONE, pct, null, null, null);

        assertThat(model.health(history.rhythm(), Revenue.of(history, TODAY), pace, null, null, TODAY)
                        .pace())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 38.97, 39.996 and 39.48: what is shown as 40 is classed as 40.
        "6.4949, 6.4949, 6.4949, 6.4949, 6.4949, 6.4949, 39, POOR",
        "6.666, 6.666, 6.666, 6.666, 6.666, 6.666, 40, AVERAGE",
        "6.58, 6.58, 6.58, 6.58, 6.58, 6.58, 39, POOR"
    })
    void isRoundedOnceAndClassedAsItIsShown(
            double recency,
            double frequency,
            double monetary,
            double cadence,
            double pace,
            double coverage,
            double score,
            HealthCategory category) {
        var health = Health.of(recency, frequency, monetary, cadence, pace, coverage, Standing.ACTIVE);

        assertThat(health.score()).isEqualTo(score);
        assertThat(health.category()).isEqualTo(category);
        assertThat(health.silence()).isZero();
    }

    @Test
    void silenceTakesWhatIsTooMuch() {
        assertThat(Health.of(20, 15, 10, 5, 3.75, 2, Standing.SILENT))
                .isEqualTo(new Health(39, 20, 15, 10, 5, 3.75, 2, -16.75));
        assertThat(Health.of(20, 15, 10, 5, 3.75, 2, Standing.LOST))
                .isEqualTo(new Health(19, 20, 15, 10, 5, 3.75, 2, -36.75));
        assertThat(Health.of(10, 1, 1, 5, 0, 1, Standing.LOST)).isEqualTo(new Health(18, 10, 1, 1, 5, 0, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"80, EXCELLENT", "79, GOOD", "60, GOOD", "40, AVERAGE", "20, POOR", "19, CRITICAL"})
    void bandsBeginAtTheirBorder(double score, HealthCategory category) {
        assertThat(HealthCategory.of(score)).isEqualTo(category);
    }

    @Test
    void refusesWeightsThatDoNotAddUp() {
        assertThat(points.isHundredPoints()).isTrue();
        assertThat(Defaults.with(HealthProperties.class, Map.of("set.recency", "30"))
                        .isHundredPoints())
                .isFalse();
        assertThat(Defaults.with(HealthProperties.class, Map.of("set.recency", "30", "set.coverage", "5"))
                        .isHundredPoints())
                .isTrue();
    }

    private Health health(@Nullable Double coverage, String amount, LocalDate... days) {
        var trading = new ArrayList<TradingDay>();
        for (var day : days) {
            trading.add(new TradingDay(day, "EUR", new BigDecimal(amount), new BigDecimal(amount), 1, 1, null));
        }
        var history = History.of("ANY", trading, TODAY.plusYears(1), "EUR");
        var revenue = Revenue.of(history, TODAY);
        return model.health(history.rhythm(), revenue, Pace.of(history, revenue, TODAY), coverage, null, TODAY);
    }
}
