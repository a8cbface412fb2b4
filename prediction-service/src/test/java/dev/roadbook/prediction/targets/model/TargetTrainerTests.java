package dev.roadbook.prediction.targets.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.forest.Example;
import dev.roadbook.prediction.targets.forest.Feature;
import dev.roadbook.prediction.targets.forest.SyntheticMonths;
import dev.roadbook.prediction.targets.forest.TargetForest;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import dev.roadbook.prediction.targets.model.Evaluation.Confusion;
import dev.roadbook.prediction.targets.model.Evaluation.Importance;
import dev.roadbook.prediction.targets.model.Measures.Answer;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Learned;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TargetTrainerTests {

    private static final TargetProperties SETTINGS = Defaults.with(TargetProperties.class, Map.of("set.trees", "20"));
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private static final List<Example> EXAMPLES = SyntheticMonths.examples(NOW, SETTINGS);
    private static final TargetTrainer TRAINER = new TargetTrainer(SETTINGS);
    private static final Learned LEARNED = learned(EXAMPLES);

    @Test
    void ranksMissesBetterThanChanceAndThanTheShareOfMisses() {
        var evaluation = LEARNED.evaluation();

        assertThat(evaluation.auc()).isGreaterThan(0.8);
        assertThat(evaluation.brier()).isLessThan(evaluation.baseBrier());
        assertThat(evaluation.accuracy()).isGreaterThan(evaluation.majorityAccuracy());
        assertThat(evaluation.importance().getFirst())
                .returns("missing_per_day", Importance::feature)
                .satisfies(first -> assertThat(first.aucLoss()).isPositive());
    }

    @Test
    void learnsFromEveryDayThatLeavesAMonthOpen() {
        assertThat(EXAMPLES)
                .allSatisfy(example -> assertThat(example.features().isOpen()).isTrue());
        assertThat(EXAMPLES.stream()
                        .map(example -> example.features().get(Feature.DAYS_LEFT))
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(DoubleStream.iterate(1, day -> day + 1)
                        .limit(30)
                        .boxed()
                        .toList());
    }

    @Test
    void measuresOnTheLatestMonthsOnly() {
        var evaluation = LEARNED.evaluation();

        assertThat(evaluation.holdoutFrom()).isEqualTo("2026-05-01");
        assertThat(evaluation.trainedOn() + evaluation.measuredOn()).isEqualTo(EXAMPLES.size());
        assertThat(EXAMPLES.stream().filter(example -> !example.month().isBefore(evaluation.holdoutFrom())))
                .hasSize(evaluation.measuredOn());
        var confusion = evaluation.confusion();
        assertThat(confusion.missSaidMissed()
                        + confusion.missSaidHit()
                        + confusion.hitSaidHit()
                        + confusion.hitSaidMissed())
                .isEqualTo(evaluation.measuredOn());
    }

    /** What is done makes no difference here, only what is sold: the forest learns noise. */
    @Test
    void findsAForestShortThatRanksWorseThanSalesContinuedEvenly() {
        var random = new Random(11);
        var truth = new EvenPace(0.5, -3);
        var bySales = EXAMPLES.stream()
                .map(example -> {
                    boolean missed = random.nextDouble() < truth.estimate(example.features());
                    return new Example(example.repId(), example.month(), example.features(), missed);
                })
                .toList();

        var evaluation = learned(bySales).evaluation();

        assertThat(evaluation.auc()).isLessThan(evaluation.simpleAuc());
        assertThat(Shortcoming.of(evaluation)).isEqualTo(Shortcoming.RANKS_WORSE);
    }

    @Test
    void fitsHowSureAnEvenPaceIs() {
        double share = EXAMPLES.stream().filter(Example::missed).count() / (double) EXAMPLES.size();
        var pace = LEARNED.pace();

        assertThat(EXAMPLES.stream()
                        .mapToDouble(example -> pace.missProbability(example.features()))
                        .average())
                .hasValueCloseTo(share, within(0.001));
        assertThat(LEARNED.evaluation().simpleBrier())
                .isLessThan(LEARNED.evaluation().baseBrier());
        assertThat(EvenPace.fitted(List.of())).isEqualTo(new EvenPace(0, -1));
    }

    /** Zeros lie far from all else: a whole step of Newton's leads past the top and back again. */
    @Test
    void fitsMonthsInWhichNothingHadBeenSold() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            var example = EXAMPLES.get(i);
            var features = i % 3 == 0 ? example.features().with(Feature.SALES_PCT, 0) : example.features();
            examples.add(new Example(example.repId(), example.month(), features, example.missed()));
        }

        var pace = EvenPace.fitted(examples);

        double atTop = errors(pace, examples);
        assertThat(atTop).isLessThan(errors(new EvenPace(pace.level(), pace.slope() - 0.05), examples));
        assertThat(atTop).isLessThan(errors(new EvenPace(pace.level(), pace.slope() + 0.05), examples));
        assertThat(atTop).isLessThan(errors(new EvenPace(pace.level() + 0.05, pace.slope()), examples));
        assertThat(atTop).isLessThan(errors(new EvenPace(pace.level() - 0.05, pace.slope()), examples));
    }

    /** Log loss: what the fit makes least of. */
    private static double errors(EvenPace pace, List<Example> examples) {
        return examples.stream()
                .mapToDouble(example -> {
                    double chance = pace.missProbability(example.features());
                    return -Math.log(example.missed() ? chance : 1 - chance);
                })
                .sum();
    }

    @Test
    void staysFiniteWhereEveryMissIsToldFromEveryHit() {
        var told = EXAMPLES.stream()
                .map(example -> new Example(
                        example.repId(),
                        example.month(),
                        example.features(),
                        example.features().get(Feature.SALES_PCT)
                                < 100 * example.features().get(Feature.MONTH_ELAPSED)))
                .toList();

        var pace = EvenPace.fitted(told);

        assertThat(pace.slope()).isFinite().isLessThan(-5);
        assertThat(told)
                .allSatisfy(example ->
                        assertThat(pace.missProbability(example.features())).isBetween(0.0, 1.0));
    }

    @Test
    void findsNothingWhereThereIsNothingToFind() {
        var random = new Random(7);
        var shuffled = EXAMPLES.stream()
                .map(example -> new Example(example.repId(), example.month(), example.features(), random.nextBoolean()))
                .toList();

        assertThat(learned(shuffled).evaluation().auc()).isBetween(0.35, 0.65);
    }

    @Test
    void growsTheSameForestFromTheSameMonthsInAnyOrder() {
        var mixed = new ArrayList<>(EXAMPLES);
        Collections.shuffle(mixed, new Random(3));
        var one = LEARNED;
        var other = learned(mixed);

        assertThat(other.evaluation()).isEqualTo(one.evaluation());
        assertThat(chances(other.forest())).isEqualTo(chances(one.forest()));
    }

    @Test
    void readsWhatItWrote() throws Exception {
        var forest = LEARNED.forest();

        assertThat(chances(TargetForest.read(forest.bytes()))).isEqualTo(chances(forest));
        assertThat(TargetForest.read(forest.bytes()).bytes()).isEqualTo(forest.bytes());
    }

    @Test
    void refusesWhatIsNoForest() {
        var bytes = LEARNED.forest().bytes();
        var cut = Arrays.copyOf(bytes, bytes.length / 2);

        assertThatThrownBy(() -> TargetForest.read(cut)).isInstanceOf(TargetForest.Corrupt.class);
        assertThatThrownBy(() -> TargetForest.read(new byte[] {1, 2, 3})).isInstanceOf(TargetForest.Corrupt.class);
    }

    @Test
    void abstainsWithFewMonths() {
        var few = EXAMPLES.stream()
                .filter(example -> !example.month().isBefore(LocalDate.of(2026, 7, 1)))
                .toList();

        assertThat(TRAINER.train(few, (_, _, _) -> {}))
                .isEqualTo(new Refused("There are 4 months with targets that are over; at least 6 are needed."));
        assertThat(TRAINER.train(List.of(), (_, _, _) -> {})).isInstanceOf(Refused.class);
    }

    @Test
    void abstainsWhereEverybodyHits() {
        var good = EXAMPLES.stream()
                .map(example -> new Example(example.repId(), example.month(), example.features(), false))
                .toList();

        assertThat(TRAINER.train(good, (_, _, _) -> {}))
                .isEqualTo(new Refused(
                        "Of the earlier months 360 hit and 0 missed the target; at least 8 of each are needed."));
    }

    @Test
    void measuresAsTheDefinitionsSay() {
        var answers =
                List.of(new Answer(0.9, true), new Answer(0.6, false), new Answer(0.4, true), new Answer(0.1, false));

        assertThat(Measures.accuracy(answers)).isEqualTo(0.5);
        assertThat(Measures.auc(answers)).isEqualTo(0.75);
        assertThat(Measures.auc(List.of(new Answer(0.5, true), new Answer(0.5, false))))
                .isEqualTo(0.5);
        assertThat(Measures.brier(answers)).isEqualTo((0.01 + 0.36 + 0.36 + 0.01) / 4);
        assertThat(Measures.confusion(answers)).isEqualTo(new Confusion(1, 1, 1, 1));
        assertThat(Measures.calibration(answers)).hasSize(4).first().satisfies(bin -> {
            assertThat(bin.said()).isEqualTo(0.1);
            assertThat(bin.came()).isZero();
        });
    }

    private static Learned learned(List<Example> from) {
        return (Learned) TRAINER.train(from, (_, _, _) -> {});
    }

    private List<Double> chances(TargetForest forest) {
        return EXAMPLES.stream()
                .limit(200)
                .map(example -> forest.missProbability(example.features()))
                .toList();
    }
}
