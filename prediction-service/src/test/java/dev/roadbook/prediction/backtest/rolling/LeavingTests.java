package dev.roadbook.prediction.backtest.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import dev.roadbook.prediction.survival.Simulated;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.survival.TrainingSettings;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What chances of leaving must be like, on a portfolio whose accounts come and go all the time. */
class LeavingTests {

    private static final int SPAN = 1_300;
    private static final int HORIZON = 90;
    private static final int TODAY = Simulated.FIRST_DAY + SPAN - HORIZON;
    private static final int MONTH = 30;

    private static final List<Timeline> PORTFOLIO = new Simulated(6).coming("A", 2_500, 0.4, 500, SPAN);
    private static final GapModel MODEL = learned(PORTFOLIO);

    private static GapModel learned(List<Timeline> timelines) {
        return learned(timelines, TODAY);
    }

    private static GapModel learned(List<Timeline> timelines, int today) {
        var training = new GapModelTrainer(TrainingSettings.defaults()).train(timelines, today);
        if (training instanceof Learned learned) {
            return learned.model();
        }
        throw new AssertionError("nothing was learned");
    }

    private final List<Timeline> known = PORTFOLIO.stream()
            .filter(timeline -> timeline.purchasesUntil(TODAY) > 0)
            .toList();

    /** How long the file is says nothing of those who came after its beginning. */
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12, 20})
    void monthsTakenOffTheFrontMoveTheChancesOfLaterAccountsLittle(int months) {
        assertMovesLittle(PORTFOLIO, MODEL, TODAY, months);
    }

    /** Nor does it where the file is short, and most of what a gap may last was never watched. */
    @ParameterizedTest
    @CsvSource({"1000, 15", "500, 4"})
    void monthsTakenOffAShortFileMoveTheChancesOfLaterAccountsLittle(int span, int months) {
        var portfolio = new Simulated(22).coming("A", 3_000, 0.4, 500, span);
        int today = Simulated.FIRST_DAY + span - HORIZON;

        assertMovesLittle(portfolio, learned(portfolio, today), today, months);
    }

    private static void assertMovesLittle(List<Timeline> portfolio, GapModel whole, int today, int months) {
        int from = Simulated.FIRST_DAY + months * MONTH;
        var cut = learned(
                portfolio.stream()
                        .map(timeline -> from(timeline, from))
                        .filter(timeline -> timeline.purchases() > 0)
                        .toList(),
                today);
        var later = portfolio.stream()
                .filter(timeline -> timeline.day(0) >= from && timeline.day(0) <= today)
                .toList();

        assertThat(mean(later, timeline -> leaves(cut, timeline, today)))
                .isCloseTo(mean(later, timeline -> leaves(whole, timeline, today)), within(0.03));
    }

    @Test
    void ranksNoWorseThanCountingOrLookingAtTheLastPurchase() {
        assertRanksNoWorse(MODEL, known);
    }

    /** Half a year of silence says little of who buys at the same time every year. */
    @Test
    void ranksYearlyBuyersNoWorseThanCountingOrLookingAtTheLastPurchase() {
        var yearly = new Simulated(11).yearly("Y", 600, 1_500, SPAN);
        var model = learned(Stream.concat(PORTFOLIO.stream(), yearly.stream()).toList());

        assertRanksNoWorse(
                model,
                yearly.stream()
                        .filter(timeline -> timeline.purchasesUntil(TODAY) > 0)
                        .toList());
    }

    private static void assertRanksNoWorse(GapModel model, List<Timeline> known) {
        double ours = auc(known, timeline -> leaves(model, timeline));

        assertThat(ours).isGreaterThanOrEqualTo(auc(known, timeline -> -timeline.purchasesUntil(TODAY)));
        assertThat(ours).isGreaterThanOrEqualTo(auc(known, timeline -> elapsed(timeline)));
    }

    @Test
    void comesTrueAsOftenAsItIsSaid() {
        assertThat(mean(known, timeline -> leaves(MODEL, timeline)))
                .isCloseTo(mean(known, timeline -> hasLeft(timeline) ? 1 : 0), within(0.025));
    }

    /** A short file has seen few leave for as long as a long one, but how leaving goes on can be told. */
    @Test
    void comesTrueInAShortFile() {
        int span = 500;
        int today = Simulated.FIRST_DAY + span - HORIZON;
        var portfolio = new Simulated(7)
                .coming("A", 3_000, 0.4, 500, span).stream()
                        .filter(timeline -> timeline.purchasesUntil(today) > 0)
                        .toList();
        var model = learned(portfolio, today);

        assertThat(mean(portfolio, timeline -> leaves(model, timeline, today)))
                .isCloseTo(mean(portfolio, timeline -> hasLeft(timeline, today) ? 1 : 0), within(0.05));
    }

    @Test
    void comesTrueOfThoseWhoWereRegularAndFellSilent() {
        var silent = known.stream()
                .filter(timeline -> timeline.purchasesUntil(TODAY) > 4
                        && elapsed(timeline) > 6 * timeline.medianGap(timeline.purchasesUntil(TODAY) - 1))
                .toList();

        assertThat(silent).hasSizeGreaterThan(100);
        assertThat(mean(silent, timeline -> leaves(MODEL, timeline)))
                .isCloseTo(mean(silent, timeline -> hasLeft(timeline) ? 1 : 0), within(0.05));
    }

    private static Timeline from(Timeline timeline, int day) {
        return Simulated.timeline(
                timeline.account(),
                IntStream.range(timeline.purchasesUntil(day - 1), timeline.purchases())
                        .map(timeline::day)
                        .toArray());
    }

    private static double leaves(GapModel model, Timeline timeline) {
        return leaves(model, timeline, TODAY);
    }

    private static double leaves(GapModel model, Timeline timeline, int today) {
        int latest = timeline.purchasesUntil(today) - 1;
        return 1 - model.after(timeline, latest).curve().endsWithin(HORIZON, today - timeline.day(latest));
    }

    private static int elapsed(Timeline timeline) {
        return TODAY - timeline.day(timeline.purchasesUntil(TODAY) - 1);
    }

    private static boolean hasLeft(Timeline timeline) {
        return hasLeft(timeline, TODAY);
    }

    private static boolean hasLeft(Timeline timeline, int today) {
        return timeline.purchasesUntil(today + HORIZON) == timeline.purchasesUntil(today);
    }

    private static double auc(List<Timeline> known, ToDoubleFunction<Timeline> score) {
        boolean[] left = new boolean[known.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = hasLeft(known.get(i));
        }
        return Measures.auc(known.stream().mapToDouble(score).toArray(), left);
    }

    private static double mean(List<Timeline> timelines, ToDoubleFunction<Timeline> number) {
        return timelines.stream().mapToDouble(number).average().orElseThrow();
    }
}
