package dev.roadbook.prediction.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Learns a model from what was known on a day; the order of accounts does not matter. */
public final class GapModelTrainer {

    private static final int LEAST_ENDED = 200;
    private static final int SHORTEST_CHECK = 28;
    private static final int LONGEST_CHECK = 90;
    private static final int MOST_CHECKS = 20_000;

    private final TrainingSettings settings;

    public GapModelTrainer(TrainingSettings settings) {
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Training {

        /** A model, and how one like it did; nothing of that where it could not be tried. */
        record Learned(GapModel model, Optional<Rehearsal> rehearsal) implements Training {

            /** Whether it gives the dates: only where one like it was at least as close as the simple rule. */
            public boolean ships() {
                return rehearsal.filter(Rehearsal::isWon).isPresent();
            }
        }

        record Refused(String reason) implements Training {}
    }

    public Training train(Collection<Timeline> timelines, int asOf) {
        var known = timelines.stream()
                .filter(timeline -> timeline.purchasesUntil(asOf) > 0)
                .sorted(Comparator.comparing(Timeline::account))
                .toList();
        var norms = Norms.of(known, asOf);
        var observations = Observations.of(known, norms, asOf, settings);
        int ended = observations.endedCount();
        if (ended < LEAST_ENDED) {
            return new Training.Refused("only " + ended + " gaps have ended, " + LEAST_ENDED + " are needed");
        }
        int first = known.stream().mapToInt(timeline -> timeline.day(0)).min().orElseThrow();
        var source = new GapModel.Source(first, asOf, known.size(), observations.size(), ended);
        int earlier = asOf - Math.clamp((asOf - first) / 4, SHORTEST_CHECK, LONGEST_CHECK);
        var checks = checks(known, first, earlier, asOf);
        return new Training.Learned(
                new GapModel(
                        source,
                        norms,
                        new ForestTrainer(settings).train(observations),
                        WindowLevels.calibrated(checks, settings.windowShare(), settings.cap())),
                Rehearsal.of(checks, earlier, asOf));
    }

    /** Forecasts an earlier model would have made since; none where there was too little to learn one. */
    private List<Check> checks(List<Timeline> known, int first, int earlier, int asOf) {
        var before = known.stream()
                .filter(timeline -> timeline.purchasesUntil(earlier) > 0)
                .toList();
        var norms = Norms.of(before, earlier);
        var observations = Observations.of(before, norms, earlier, settings);
        if (observations.endedCount() < LEAST_ENDED) {
            return List.of();
        }
        var model = new GapModel(
                new GapModel.Source(first, earlier, before.size(), observations.size(), observations.endedCount()),
                norms,
                new ForestTrainer(settings).train(observations),
                WindowLevels.uncalibrated(settings.windowShare()));
        return checks(known, model, earlier, asOf);
    }

    private static List<Check> checks(List<Timeline> known, GapModel model, int earlier, int asOf) {
        int stride = 1
                + known.stream()
                                .mapToInt(timeline ->
                                        timeline.purchasesUntil(asOf - 1) - timeline.purchasesUntil(earlier))
                                .sum()
                        / MOST_CHECKS;
        int seen = 0;
        var checks = new ArrayList<Check>();
        for (var timeline : known) {
            int purchases = timeline.purchasesUntil(asOf);
            for (int i = Math.max(2, timeline.purchasesUntil(earlier)); i < timeline.purchasesUntil(asOf - 1); i++) {
                if (seen++ % stride == 0) {
                    boolean ended = i + 1 < purchases;
                    var x = model.featuresOf(timeline, i);
                    checks.add(new Check(
                            model.after(timeline, i, x).curve(),
                            Features.typicalDays(x),
                            timeline.medianGap(i),
                            timeline.day(i),
                            (ended ? timeline.day(i + 1) : asOf) - timeline.day(i),
                            ended));
                }
            }
        }
        return checks;
    }
}
