package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapModelTrainerTests {

    private static final int TODAY = Simulated.FIRST_DAY + 400;

    private final GapModelTrainer trainer = new GapModelTrainer(TrainingSettings.defaults());
    private final List<Timeline> portfolio = portfolio(7);

    private static List<Timeline> portfolio(long seed) {
        var simulated = new Simulated(seed);
        var timelines = new ArrayList<>(simulated.regular("weekly", 40, 7, 0, 600));
        timelines.addAll(simulated.regular("monthly", 60, 30, 0.2, 600));
        timelines.addAll(simulated.dying("dying", 120, 12, 150, 600));
        return timelines;
    }

    @Test
    void learnsARegularRhythm() {
        var weekly = Simulated.timeline(
                "new", IntStream.range(0, 8).map(i -> TODAY - 49 + 7 * i).toArray());

        var outlook = learned(portfolio, TODAY).after(weekly, 7);

        assertThat(outlook.days(365)).isEqualTo(7);
        assertThat(outlook.window(365)).isEqualTo(new GapCurve.Window(7, 7));
        assertThat(outlook.curve().endsWithin(7, 0)).isGreaterThan(0.9);
    }

    @Test
    void losesFaithInAnAccountThatStaysSilent() {
        var model = learned(portfolio, TODAY);
        var dying = portfolio.stream()
                .filter(timeline -> timeline.account().startsWith("dying") && timeline.purchasesUntil(TODAY) > 4)
                .findFirst()
                .orElseThrow();
        var curve = model.after(dying, 3).curve();

        assertThat(curve.endsWithin(30, 120)).isLessThan(curve.endsWithin(30, 0) / 2);
    }

    @Test
    void everyCurveFalls() {
        var model = learned(portfolio, TODAY);
        for (var timeline : portfolio) {
            var curve = model.after(timeline, 0).curve();
            for (int day = 1; day <= 1_000; day++) {
                assertThat(curve.longerThan(day)).isBetween(0.0, curve.longerThan(day - 1));
            }
        }
    }

    @Test
    void theOrderOfAccountsDoesNotMatter() {
        var shuffled = new ArrayList<>(portfolio);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(bytes(shuffled)).isEqualTo(bytes(portfolio));
    }

    @Test
    void theFutureDoesNotMatter() {
        var other = portfolio(7).stream()
                .map(timeline -> Simulated.timeline(
                        timeline.account(),
                        IntStream.concat(
                                        IntStream.range(0, timeline.purchasesUntil(TODAY))
                                                .map(timeline::day),
                                        IntStream.of(TODAY + 1, TODAY + 90))
                                .toArray()))
                .toList();

        assertThat(bytes(other)).isEqualTo(bytes(portfolio));
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        try (var one = new ForkJoinPool(1);
                var many = new ForkJoinPool(16)) {
            assertThat(many.submit(() -> bytes(portfolio)).get())
                    .isEqualTo(one.submit(() -> bytes(portfolio)).get());
        }
    }

    @Test
    void refusesTooLittleHistory() {
        var few = List.of(Simulated.timeline("A", 1, 2, 3), Simulated.timeline("B", 1));

        assertThat(trainer.train(few, 100)).isEqualTo(new Refused("only 2 gaps have ended, 200 are needed"));
        assertThat(trainer.train(List.of(), 100)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAccountsThatNeverCameBack() {
        var single = IntStream.range(0, 1_000)
                .mapToObj(i -> Simulated.timeline("A" + i, TODAY - i))
                .toList();

        assertThat(trainer.train(single, TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void oneAccountOfCountlessOrdersDoesNotRuleTheRest() {
        var flood = Simulated.timeline(
                "flood", IntStream.rangeClosed(TODAY - 1_000_000, TODAY).toArray());
        var flooded = new ArrayList<>(portfolio);
        flooded.add(flood);
        var monthly = portfolio.get(50);
        int last = monthly.purchasesUntil(TODAY) - 1;

        var alone = learned(portfolio, TODAY).after(monthly, last);
        var beside = learned(flooded, TODAY).after(monthly, last);

        assertThat(beside.days(365)).isBetween(alone.days(365) - 2, alone.days(365) + 2);
    }

    @Test
    void windowsHoldTheShareTheyPromise() {
        var model = learned(portfolio, TODAY);
        int held = 0;
        int all = 0;
        for (var timeline : portfolio) {
            for (int i = Math.max(2, timeline.purchasesUntil(TODAY)); i < timeline.purchasesUntil(TODAY + 100); i++) {
                if (timeline.account().startsWith("monthly") && i + 1 < timeline.purchases()) {
                    all++;
                    held += model.after(timeline, i).window(365).holds(timeline.gapBefore(i + 1)) ? 1 : 0;
                }
            }
        }
        assertThat(held / (double) all).isBetween(0.7, 0.9);
    }

    @Test
    void rehearsesTheDatesOfAnEarlierModelBesideTheSimpleRule() {
        var rehearsal = rehearsal(portfolio(2));

        assertThat(rehearsal.isWon()).isTrue();
        assertThat(rehearsal.cap()).isEqualTo(45);
        assertThat(rehearsal.lastDay()).isEqualTo(TODAY - 45);
        assertThat(rehearsal.learned().dates())
                .isEqualTo(rehearsal.simple().dates())
                .isGreaterThan(200);
        assertThat(rehearsal.learned().mean()).isLessThan(rehearsal.simple().mean());
        assertThat(rehearsal.ended()).isLessThan(rehearsal.learned().dates());
    }

    @Test
    void tiesWithTheSimpleRuleWhereEverybodyIsExact() {
        var rehearsal = rehearsal(new Simulated(1).regular("weekly", 60, 7, 0, 400));

        assertThat(rehearsal.learned().mean()).isZero();
        assertThat(rehearsal.isWon()).isTrue();
    }

    private Rehearsal rehearsal(List<Timeline> timelines) {
        return ((Learned) trainer.train(timelines, TODAY)).rehearsal().orElseThrow();
    }

    private byte[] bytes(List<Timeline> timelines) {
        return GapModelFile.write(learned(timelines, TODAY));
    }

    private GapModel learned(List<Timeline> timelines, int asOf) {
        if (trainer.train(timelines, asOf) instanceof Learned learned) {
            return learned.model();
        }
        throw new AssertionError("nothing was learned");
    }
}
