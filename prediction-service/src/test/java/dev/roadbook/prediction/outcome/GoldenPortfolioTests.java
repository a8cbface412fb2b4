package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.outcome.churn.Churn;
import dev.roadbook.prediction.outcome.churn.ChurnCategory;
import dev.roadbook.prediction.outcome.forecast.Abstention;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecasters;
import dev.roadbook.prediction.outcome.health.Health;
import dev.roadbook.prediction.outcome.health.HealthCategory;
import dev.roadbook.prediction.outcome.pace.Growth;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.presence.Presence;
import dev.roadbook.prediction.outcome.presence.Standing;
import dev.roadbook.prediction.outcome.rfm.Rfm;
import dev.roadbook.prediction.outcome.rfm.Segment;
import dev.roadbook.prediction.yardstick.Portfolio;
import dev.roadbook.prediction.yardstick.RfmCuts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A small portfolio with every number worked out by hand, as of Friday 20 November 2026: day 324 of 365, 41 days left.
 *
 * <p>Gaps are weighed like this: each of the account's own counts 1; the portfolio counts 3, spread over four gaps of
 * 0.5, 1, 1 and 1.5 times the account's median; "may never come back" counts 0.5, of which a tenth never does: it has not
 * ended after d days with weight 0.05 + 0.45 × median / (median + d).
 */
class GoldenPortfolioTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Portfolio PORTFOLIO = new Portfolio(
            1,
            TODAY,
            14.0,
            List.of(0.5, 1.0, 1.0, 1.5),
            new RfmCuts(
                    List.of(
                            LocalDate.of(2026, 8, 1),
                            LocalDate.of(2026, 10, 1),
                            LocalDate.of(2026, 11, 1),
                            LocalDate.of(2026, 11, 10)),
                    List.of(2, 4, 8, 12),
                    List.of(money("500"), money("1000"), money("2000"), money("4000"))),
            List.of("A", "B", "C", "D"));

    private final Scorer scorer = Defaults.scorer();

    @Test
    void weeklyBuyerIsDueToday() {
        var corner = outcome(Buyer.named("CORNER")
                .buys("100", day(10, 16), day(10, 23), day(10, 30), day(11, 6), day(11, 13))
                .carries("A", "B"));

        // Gaps 7, 7, 7, 7: median 7, so 13 November + 7. Portfolio gaps 4, 7, 7, 11. All weigh 4 + 3 + 0.5 = 7.5.
        // Window: after 4 days 4 + 2.25 + 0.05 + 3.15/11 = 6.59 are open, the first below 90 % of 7.5 (6.75);
        // after 11 days 0.05 + 3.15/18 = 0.23, the first below 10 % (0.75). Width 7 days = 1.0 median, 4 gaps: MEDIUM.
        // 7 days have passed. Gaps of 7 or more: 4 + 2.25 + 0.05 + 3.15/13 = 6.542.
        // In 7 days: 1 - (0.05 + 3.15/21) / 6.542 = 0.969. In 30 days: 1 - (0.05 + 3.15/44) / 6.542 = 0.981.
        assertThat(corner.forecast())
                .isEqualTo(new Expected(day(11, 20), day(11, 17), day(11, 24), Confidence.MEDIUM, 0.969, 0.981, 0));
        // Horizon max(60, 3 × 7) = 60: (0.05 + 3.15/74) / 6.542 = 0.014.
        assertThat(corner.churn()).isEqualTo(new Churn(0.014, ChurnCategory.LOW, 60));
        // In two years: 1 - (0.05 + 3.15/744) / 6.542 = 0.992, clamped to 0.99.
        assertThat(corner.presence()).isEqualTo(new Presence(Standing.ACTIVE, null, 0.99));
        // 500 × 365 / 324 = 563.27; no last year to compare with.
        assertThat(corner.pace()).isEqualTo(new Pace(money("563.27"), null, null, null, null));
        // Recency 25 - 7/30 = 24.77; frequency 5/5 = 1; monetary 500/5000 = 0.1; cadence 15 for a 7-day gap + 5 for a
        // first year; pace 11.25 for new growth; coverage 2 of 4 = 50 % = 5. Sum 62.12, told as 62.
        assertThat(corner.health()).isEqualTo(new Health(62, 24.77, 1, 0.1, 20, 11.25, 5, 0));
        assertThat(corner.health().category()).isEqualTo(HealthCategory.GOOD);
        // Last purchase after all four cuts: 5; 5 purchases are above 2 and 4: 3; 500 is not above 500: 1.
        assertRfm(corner.rfm(), 5, 3, 1, Segment.NEED_ATTENTION);
        // 0 overdue + 500/5000 = 0.1 + segment 6 + (100 - 62)/10 = 3.8 + unknown pace 3 = 12.9 of 80.
        assertThat(corner.priority()).isEqualTo(16.1);
        // 0.969, the chance of 7 days, and 0.1125 for another purchase in this week: with (6.542 - 1.025) / 6.542 =
        // 0.843 the
        // next one comes today, and 0.131 follow it within 6 days. × 100 a purchase.
        assertThat(corner.callValue()).isEqualTo(money("108.15"));
        // 563.27 × 1.10 = 619.60; 119.60 to go; 41/7 = 5.86 orders left; 119.60 / 5.86 = 20.42.
        assertGrowth(corner.growth(), "619.60", "119.60", "20.42");
        assertThat(corner.explanation())
                .extracting(Reason::text)
                .contains(
                        "Usually buys every 7 days; last bought on 13 Nov 2026",
                        "Purchases like this fall between 17 Nov 2026 and 24 Nov 2026",
                        "New growth: too little of last year to compare with");
    }

    @Test
    void monthlyBuyerHasBeenSilentForLong() {
        var harbour = outcome(Buyer.named("HARBOUR")
                .buys(
                        "1000",
                        LocalDate.of(2025, 8, 11),
                        LocalDate.of(2025, 9, 10),
                        LocalDate.of(2025, 10, 10),
                        LocalDate.of(2025, 11, 10),
                        LocalDate.of(2025, 12, 10),
                        day(1, 9),
                        day(2, 8),
                        day(3, 10))
                .carries("A"));

        // Gaps 30, 30, 31, 30, 30, 30, 30: median 30, so 10 March + 30. Portfolio gaps 15, 30, 30, 45. All weigh 10.5.
        // Window: after 30 days 1 + 0.75 + 0.05 + 13.5/60 = 2.03 are open, the first below 90 % of 10.5 (9.45); after
        // 31 days 0.75 + 0.05 + 13.5/61 = 1.02, the first below 10 % (1.05). 255 days have passed: 224 past the window,
        // more than three gaps of 30: no longer awaited. Gaps of 255 or more: 0.05 + 13.5/284 = 0.0975.
        // In 7 days: 1 - (0.05 + 13.5/292) / 0.0975 = 0.013. In 30 days: 1 - (0.05 + 13.5/315) / 0.0975 = 0.048.
        assertThat(harbour.forecast())
                .isEqualTo(new Expected(day(4, 9), day(4, 9), day(4, 10), Confidence.LOW, 0.013, 0.048, 0));
        // Horizon max(60, 3 × 30) = 90: (0.05 + 13.5/375) / 0.0975 = 0.882.
        assertThat(harbour.churn()).isEqualTo(new Churn(0.882, ChurnCategory.HIGH, 90));
        // In two years: 1 - (0.05 + 13.5/1015) / 0.0975 = 0.351.
        assertThat(harbour.presence()).isEqualTo(new Presence(Standing.SILENT, 255, 0.351));
        // Began on 11 August last year: of the 102 days to 20 November, four purchases last year, none this year.
        assertThat(harbour.pace()).isEqualTo(new Pace(money("3379.63"), -100.0, -100.0, -100.0, day(8, 11)));
        // Recency 25 - 255/30 = 16.5; frequency 8/5 = 1.6; monetary 8000/5000 = 1.6; cadence: this year 30 days on
        // average, 15 × 60/83 = 10.843, a quarter day shorter than 30.25, 10 × 0.25/7 = 0.357; pace 0; coverage 1 of 4
        // =
        // 2.5. Sum 33.4, below 39: told as 33.
        assertThat(harbour.health()).isEqualTo(new Health(33, 16.5, 1.6, 1.6, 11.2, 0, 2.5, 0));
        assertThat(harbour.health().category()).isEqualTo(HealthCategory.POOR);
        assertRfm(harbour.rfm(), 1, 3, 5, Segment.AT_RISK);
        // No longer overdue: 8000/5000 = 1.6 + segment 8 + (100 - 33)/10 = 6.7 + pace 10 = 26.3 of 80.
        assertThat(harbour.priority()).isEqualTo(32.9);
        // 0.013, the chance of 7 days, and 0.00004 for another purchase, × 1000 a purchase.
        assertThat(harbour.callValue()).isEqualTo(money("13.04"));
        assertThat(harbour.growth()).isNull();
        assertThat(harbour.explanation().getFirst())
                .isEqualTo(new Reason("SILENT", "Silent for 255 days, 35 % chance that it ever buys again", "255"));
    }

    @Test
    void monthlyBuyerIsOverdueAndBehindLastYear() {
        var slope = outcome(Buyer.named("SLOPE")
                .buys(
                        "1000",
                        LocalDate.of(2025, 1, 12),
                        LocalDate.of(2025, 2, 11),
                        LocalDate.of(2025, 3, 13),
                        day(8, 11),
                        day(9, 10),
                        day(10, 10)));

        // Gaps 30, 30, 516, 30, 30: median 30. 41 days have passed.
        assertThat(slope.forecast()).isEqualTo(new Abstained(Abstention.TOO_IRREGULAR));
        // 3000 × 365 / 324 = 3379.63 against 3000: +12.7 %, so 3000 × 1.10 = 3300; 300 to go; 41/30 = 1.37 orders left.
        assertGrowth(slope.growth(), "3300.00", "300.00", "219.51");
    }

    @Test
    void newcomerHasNotEnoughHistory() {
        var newcomer = outcome(Buyer.named("NEWCOMER").buys("80", day(11, 1)).buys("120", day(11, 11)));

        assertThat(newcomer.forecast()).isEqualTo(new Abstained(Abstention.TOO_FEW_PURCHASES));
        // One gap of 10; portfolio gaps 5, 10, 10, 15. 9 days have passed: 1 + 2.25 + 0.05 + 4.5/18 = 3.55.
        // Horizon 60: (0.05 + 4.5/79) / 3.55 = 0.03.
        assertThat(newcomer.churn()).isEqualTo(new Churn(0.03, ChurnCategory.LOW, 60));
        // Recency 25 - 9/30 = 24.7; frequency 2/5; monetary 200/5000; cadence 15 × 80/83 = 14.46 + 5; pace 11.25.
        assertThat(newcomer.health()).isEqualTo(new Health(56, 24.7, 0.4, 0.04, 19.46, 11.25, 0, 0));
        assertRfm(newcomer.rfm(), 5, 1, 1, Segment.NEW);
        // 0.04 + segment 3 + 4.4 + 3 = 10.44 of 80.
        assertThat(newcomer.priority()).isEqualTo(13.1);
        // Without a date, too: the chance of 7 days, 1 - (0.05 + 4.5/26) / 3.55 = 0.937, and 0.143 for another
        // purchase.
        assertThat(newcomer.callValue()).isEqualTo(money("107.99"));
        // 200 × 365 / 324 = 225.31, × 1.10 = 247.84; 47.84 to go in 41/10 = 4.1 orders.
        assertGrowth(newcomer.growth(), "247.84", "47.84", "11.67");
        assertThat(newcomer.explanation().getFirst().text()).isEqualTo("Not enough history: 2 purchase days so far");
    }

    @Test
    void erraticBuyerGetsNoDate() {
        var barn = outcome(Buyer.named("BARN").buys("100", day(6, 1), day(6, 3), day(10, 31), day(11, 3)));

        // Gaps 2, 150, 3: the window would be 2 to 150 days, 49 times the median of 3.
        assertThat(barn.forecast()).isEqualTo(new Abstained(Abstention.TOO_IRREGULAR));
        assertThat(barn.explanation().getFirst())
                .isEqualTo(new Reason(
                        "TOO_IRREGULAR", "Buys too irregularly for a date: gaps have been 2 to 150 days", "3/2/150"));
    }

    @Test
    void accountThatBeganDuringLastYearSaysFromWhenItIsCompared() {
        var begun = outcome(
                Buyer.named("BEGUN").buys("100", LocalDate.of(2025, 6, 2), LocalDate.of(2025, 7, 2), day(7, 1)));

        assertThat(begun.pace().comparedFrom()).isNotNull();
        assertThat(begun.explanation())
                .filteredOn(reason -> reason.code().equals("PACE"))
                .extracting(Reason::value)
                .containsExactly(begun.pace().pct() + "/" + begun.pace().comparedFrom());
    }

    @Test
    void accountWithReturnsOnlyHasNothingToExpect() {
        var returner = outcome(Buyer.named("RETURNER").returns("50", day(10, 1)));

        assertThat(returner.forecast()).isEqualTo(new Abstained(Abstention.NO_PURCHASE));
        assertThat(returner.churn()).isEqualTo(new Churn(0.99, ChurnCategory.HIGH, 60));
        // Cadence 2.5 while there is no gap, pace 3.75 with neither year.
        assertThat(returner.health()).isEqualTo(new Health(6, 0, 0, 0, 2.5, 3.75, 0, 0));
        assertThat(returner.rfm()).isNull();
        assertThat(returner.growth()).isNull();
        assertThat(returner.revenue().lifetime()).isEqualByComparingTo("-50");
        // (100 - 6)/10 = 9.4 + unknown pace 3 = 12.4 of 80.
        assertThat(returner.priority()).isEqualTo(15.5);
        assertThat(returner.presence()).isNull();
        assertThat(returner.callValue()).isEqualTo(money("0.00"));
    }

    private Outcome outcome(Buyer buyer) {
        return scorer.score(buyer.asOf(TODAY), Forecasters.naive(), PORTFOLIO, TODAY);
    }

    private static void assertRfm(@Nullable Rfm rfm, int recency, int frequency, int monetary, Segment segment) {
        assertThat(rfm).isEqualTo(new Rfm(recency, frequency, monetary, segment));
    }

    private static void assertGrowth(@Nullable Growth growth, String target, String stillNeeded, String nextOrder) {
        assertThat(growth)
                .extracting(Growth::target, Growth::stillNeeded, Growth::suggestedNextOrder)
                .containsExactly(money(target), money(stillNeeded), money(nextOrder));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
