package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Forecasters;
import dev.roadbook.prediction.outcome.forecast.GapLength;
import dev.roadbook.prediction.outcome.forecast.Habit;
import dev.roadbook.prediction.outcome.forecast.Prospect;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read of a learned forecast. */
class LearnedOutcomeTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 17);

    private final Scorer scorer = Defaults.scorer();
    private final Subject weekly = Buyer.named("WEEKLY")
            .buys("100", LAST.minusDays(21), LAST.minusDays(14), LAST.minusDays(7), LAST)
            .asOf(LAST);

    @Test
    void saysWhatTheModelSaw() {
        var outcome = scorer.score(
                weekly,
                new Fixed(
                        7,
                        new Habit.Pace(5, 9.5, 3),
                        new Habit.Weekday(DayOfWeek.TUESDAY, 8, 10),
                        new Habit.OrderSize(new BigDecimal("180.00"), new BigDecimal("100.00"))),
                Portfolio.unknown(),
                LAST);

        assertThat(outcome.modelVersion()).isEqualTo("fixed-1");
        assertThat(outcome.explanation())
                .contains(
                        new Reason(
                                "RECENT_PACE",
                                "Has been buying faster lately: every 5 days over the last 3 gaps, every 9.5 days before",
                                "5.0/9.5"),
                        new Reason(
                                "WEEKDAY", "Buys mostly on Tuesdays: 8 of the last 10 purchase days", "TUESDAY/8/10"),
                        new Reason(
                                "LAST_ORDER_SIZE",
                                "The last purchase was larger than usual: 180.00 against 100.00 EUR",
                                "180.00/100.00"));
    }

    @Test
    void tellsAWindowOfOneDayAsThatDay() {
        assertThat(reasons(7))
                .contains(new Reason("WINDOW", "Purchases like this fall on 24 Nov 2026", "2026-11-24/2026-11-24"));
    }

    @Test
    void tellsUsualGapsWithoutTheOddOnes() {
        var days = new ArrayList<>(List.of(LAST.minusDays(48)));
        IntStream.rangeClosed(0, 12).mapToObj(ago -> LAST.minusDays(12L - ago)).forEach(days::add);
        var daily =
                Buyer.named("DAILY").buys("100", days.toArray(LocalDate[]::new)).asOf(LAST);

        assertThat(scorer.score(daily, new Fixed(1, new Habit.Pace(3, 1, 3)), Portfolio.unknown(), LAST)
                        .explanation())
                .contains(
                        new Reason("RHYTHM", "Usually buys every day; last bought on 17 Nov 2026", "1"),
                        new Reason(
                                "RECENT_PACE",
                                "Has been buying slower lately: every 3 days over the last 3 gaps, every day before",
                                "3.0/1.0"),
                        new Reason("CONFIDENCE", "Very regular: most gaps have been 1 day", "HIGH/1/1"));
    }

    @Test
    void tellsTheSimpleRulesDateWhereItIsAnother() {
        assertThat(reasons(10))
                .contains(new Reason(
                        "SIMPLE_RULE",
                        "The simple rule, last purchase plus usual gap, says 24 Nov 2026",
                        "2026-11-24"));
        assertThat(reasons(4)).extracting(Reason::code).contains("SIMPLE_RULE");
        assertThat(reasons(9)).extracting(Reason::code).doesNotContain("SIMPLE_RULE");
    }

    @Test
    void takesChurnFromTheSameCurve() {
        // 3 of 4 gaps outlast 60 days.
        assertThat(scorer.score(weekly, new Fixed(7), Portfolio.unknown(), LAST)
                        .churn()
                        .risk())
                .isEqualTo(0.75);
    }

    @Test
    void scoresWithALearnedModel() {
        var outcome = scorer.score(weekly, Forecasters.learned(), Portfolio.unknown(), LAST);

        assertThat(outcome.modelVersion()).isEqualTo("survival-7");
        assertThat(outcome.explanation()).extracting(Reason::code).contains("RHYTHM", "WINDOW", "CONFIDENCE", "CHURN");
    }

    private List<Reason> reasons(int days) {
        return scorer.score(weekly, new Fixed(days), Portfolio.unknown(), LAST).explanation();
    }

    /** Always says so many days. */
    private record Fixed(int days, List<Habit> habits) implements Forecaster {

        Fixed(int days, Habit... habits) {
            this(days, List.of(habits));
        }

        @Override
        public String version() {
            return "fixed-1";
        }

        @Override
        public String description() {
            return "Always the same.";
        }

        @Override
        public Prospect prospect(History history, Portfolio portfolio, LocalDate asOf) {
            var on = LAST.plusDays(days);
            return new Prospect(new Expected(on, on, on, Confidence.HIGH, 0.5, 0.5, 0), new ThreeOfFourLeave(), habits);
        }
    }

    private record ThreeOfFourLeave() implements GapLength {

        @Override
        public double typicalGap() {
            return 7;
        }

        @Override
        public double longerThan(int days) {
            return days == 0 ? 1 : 0.75;
        }
    }
}
