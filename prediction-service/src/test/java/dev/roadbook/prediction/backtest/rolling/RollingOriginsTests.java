package dev.roadbook.prediction.backtest.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome;
import dev.roadbook.prediction.survival.Simulated;
import dev.roadbook.prediction.survival.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollingOriginsTests {

    private static final int SPAN = 500;
    private static final int LAST_DAY = Simulated.FIRST_DAY + SPAN;

    private final List<Timeline> timelines = timelines();

    private static List<Timeline> timelines() {
        var simulated = new Simulated(3);
        var all = new ArrayList<>(simulated.regular("steady", 40, 14, 0.3, SPAN));
        all.addAll(simulated.dying("dying", 150, 12, 200, SPAN));
        return all;
    }

    @Test
    void changingTheFutureNeverChangesAPrediction() {
        int today = Simulated.FIRST_DAY + 350;
        var other = timelines.stream()
                .map(timeline -> elsewhereAfter(today, timeline))
                .toList();

        assertThat(until(today, other)).isNotEmpty().isEqualTo(until(today, timelines));
    }

    /** Everything that was said up to a day, without what came. */
    private static List<List<Object>> until(int today, List<Timeline> timelines) {
        return run(timelines).events().stream()
                .filter(event -> event.day() <= today)
                .map(event -> List.<Object>of(
                        event.account(), event.day(), event.days(), event.within30(), event.window(), event.median()))
                .toList();
    }

    private static Timeline elsewhereAfter(int today, Timeline timeline) {
        return Simulated.timeline(
                timeline.account(),
                IntStream.concat(
                                IntStream.range(0, timeline.purchasesUntil(today))
                                        .map(timeline::day),
                                IntStream.iterate(today + 1, day -> day <= LAST_DAY, day -> day + 3))
                        .toArray());
    }

    @Test
    void predictsLateThirdPurchasesThatWereWatchedLongEnough() {
        var events = run(timelines).events();

        assertThat(events).allSatisfy(event -> {
            assertThat(event.gapsBefore()).isGreaterThanOrEqualTo(2);
            assertThat(event.day()).isBetween(Simulated.FIRST_DAY + 301, LAST_DAY - 90);
            assertThat(event.gap()).isBetween(1, 90);
        });
    }

    @Test
    void beatsSimpleRulesWhereAccountsDie() {
        var events = run(timelines).events();
        double ours =
                Measures.errors(events, event -> event.error(Method.ROADBOOK)).mean();

        assertThat(ours)
                .isLessThan(Measures.errors(events, event -> event.error(Method.MEDIAN))
                        .mean());
        assertThat(ours)
                .isLessThan(Measures.errors(events, event -> event.error(Method.MEAN))
                        .mean());
    }

    /** A handful of accounts that each keep their own gap: last + median gap knows it, trees have too little to find it. */
    @Test
    void measuresTheSimpleRuleWhereThatShips() {
        var simulated = new Simulated(1);
        var exact = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> simulated.regular("exact" + i, 1, 10 + 2 * i, 0.02, SPAN).stream())
                .toList();

        var result = run(exact);

        assertThat(result.bySimpleRule()).isPositive().isEqualTo(result.origins());
        assertThat(result.events()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.days().get(Method.ROADBOOK)).isEqualTo(event.days().get(Method.MEDIAN));
            assertThat(event.within30().get(Method.ROADBOOK))
                    .isEqualTo(event.within30().get(Method.MEDIAN));
        });
    }

    @Test
    void countsPurchasesWithoutEnoughHistory() {
        var few = new Simulated(1).regular("A", 3, 14, 0.2, SPAN);

        var result = run(few);

        assertThat(result.events()).isEmpty();
        assertThat(result.withoutModel()).isPositive();
    }

    @Test
    void learnsABoundedNumberOfModelsHoweverLongTheHistory() {
        var long40 = new Simulated(1).regular("A", 3, 40, 0.2, 40 * 365);
        var heard = new ArrayList<Integer>();

        RollingBacktest.run(long40, Simulated.FIRST_DAY, Simulated.FIRST_DAY + 40 * 365, (_, all) -> heard.add(all));

        assertThat(heard).hasSizeBetween(20, 24).containsOnly(heard.size());
    }

    @Test
    void stopsBeforeTheNextModelWhereProgressThrows() {
        var heard = new ArrayList<Integer>();

        assertThatThrownBy(() -> RollingBacktest.run(timelines, Simulated.FIRST_DAY, LAST_DAY, (done, _) -> {
                    heard.add(done);
                    if (done == 1) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).containsExactly(0, 1);
    }

    @Test
    void saysWhereTheHistoryIsTooShort() {
        var outcome = RollingBacktest.run(timelines, Simulated.FIRST_DAY, Simulated.FIRST_DAY + 120, (_, _) -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("too little history"));
    }

    private static RollingOrigins.Result run(List<Timeline> timelines) {
        return new RollingOrigins(timelines, Simulated.FIRST_DAY, LAST_DAY, RollingOrigins.STEP).run();
    }
}
