package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.run.Progress;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.forest.Example;
import dev.roadbook.prediction.targets.forest.Feature;
import dev.roadbook.prediction.targets.forest.Features;
import dev.roadbook.prediction.targets.forest.TargetForest;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import dev.roadbook.prediction.targets.model.Evaluation.Importance;
import dev.roadbook.prediction.targets.model.Measures.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Learns from months that are over: measures a forest of the earlier months on the latest ones, then grows the one that is
 * used from all of them.
 */
@Component
@EnableConfigurationProperties(TargetProperties.class)
class TargetTrainer {

    /** Reading, measuring, growing. */
    static final int STEPS = 3;

    private static final int SHUFFLES = 5;

    private final TargetProperties settings;

    TargetTrainer(TargetProperties settings) {
        this.settings = settings;
    }

    /** What came of learning. */
    sealed interface Outcome {

        record Learned(
                TargetForest forest, EvenPace pace, Evaluation evaluation, LocalDate firstMonth, LocalDate lastMonth)
                implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    Outcome train(List<Example> examples, Progress progress) {
        var ordered = examples.stream()
                .sorted(Comparator.comparing(Example::month)
                        .thenComparing(Example::repId)
                        .thenComparing(example -> example.features().get(Feature.MONTH_ELAPSED)))
                .toList();
        var months = ordered.stream().map(Example::month).distinct().toList();
        if (months.size() < settings.minimumMonths()) {
            return refused("There are %d months with targets that are over; at least %d are needed."
                    .formatted(months.size(), settings.minimumMonths()));
        }
        int held = Math.max(1, (int) Math.round(months.size() * settings.holdoutShare()));
        var holdoutFrom = months.get(months.size() - held);
        var earlier =
                ordered.stream().filter(it -> it.month().isBefore(holdoutFrom)).toList();
        var latest =
                ordered.stream().filter(it -> !it.month().isBefore(holdoutFrom)).toList();
        var lack = lack(earlier, latest);
        if (!lack.isEmpty()) {
            return refused(lack);
        }
        progress.at("MEASURING", 1, STEPS);
        var evaluation = evaluate(earlier, latest, holdoutFrom);
        progress.at("GROWING", 2, STEPS);
        return new Outcome.Learned(
                TargetForest.grow(ordered, settings),
                EvenPace.fitted(ordered),
                evaluation,
                months.getFirst(),
                months.getLast());
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason);
    }

    /** What is missing; nothing if there is enough. */
    private String lack(List<Example> earlier, List<Example> latest) {
        long known = Stream.concat(earlier.stream(), latest.stream())
                .map(example -> example.repId() + example.month())
                .distinct()
                .count();
        if (known < settings.minimumExamples()) {
            return "There are %d months of representatives that are over; at least %d are needed."
                    .formatted(known, settings.minimumExamples());
        }
        long missed = distinctMonths(earlier, true);
        long hit = distinctMonths(earlier, false);
        if (Math.min(missed, hit) < settings.minimumOfEach()) {
            return "Of the earlier months %d hit and %d missed the target; at least %d of each are needed."
                    .formatted(hit, missed, settings.minimumOfEach());
        }
        if (distinctMonths(latest, true) == 0 || distinctMonths(latest, false) == 0) {
            return "The latest months all hit or all missed their target, so nothing can be measured on them.";
        }
        return "";
    }

    private static long distinctMonths(List<Example> examples, boolean missed) {
        return examples.stream()
                .filter(example -> example.missed() == missed)
                .map(example -> example.repId() + example.month())
                .distinct()
                .count();
    }

    private Evaluation evaluate(List<Example> earlier, List<Example> latest, LocalDate holdoutFrom) {
        var forest = TargetForest.grow(earlier, settings);
        var answers = answers(latest, forest::missProbability);
        var simple = answers(latest, EvenPace.fitted(earlier)::missProbability);
        double share = earlier.stream().filter(Example::missed).count() / (double) earlier.size();
        var base = answers(latest, _ -> share);
        return new Evaluation(
                earlier.size(),
                latest.size(),
                holdoutFrom,
                Measures.accuracy(answers),
                Measures.accuracy(simple),
                Measures.accuracy(base),
                Measures.auc(answers),
                Measures.auc(simple),
                Measures.brier(answers),
                Measures.brier(simple),
                Measures.brier(base),
                Measures.confusion(answers),
                Measures.calibration(answers),
                importance(latest, forest, Measures.auc(answers)));
    }

    private static List<Answer> answers(List<Example> examples, ToDoubleFunction<Features> chance) {
        return examples.stream()
                .map(example -> new Answer(chance.applyAsDouble(example.features()), example.missed()))
                .toList();
    }

    private List<Importance> importance(List<Example> examples, TargetForest forest, double auc) {
        var random = new Random(settings.seed());
        var importance = new ArrayList<Importance>();
        for (var feature : Feature.values()) {
            double loss = 0;
            for (int i = 0; i < SHUFFLES; i++) {
                loss += auc - Measures.auc(answers(shuffled(examples, feature, random), forest::missProbability));
            }
            importance.add(new Importance(feature.key(), loss / SHUFFLES));
        }
        importance.sort(Comparator.comparingDouble(Importance::aucLoss).reversed());
        return importance;
    }

    private static List<Example> shuffled(List<Example> examples, Feature feature, Random random) {
        var values = new ArrayList<>(examples.stream()
                .map(example -> example.features().get(feature))
                .toList());
        Collections.shuffle(values, random);
        var shuffled = new ArrayList<Example>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            shuffled.add(new Example(
                    example.repId(),
                    example.month(),
                    example.features().with(feature, values.get(i)),
                    example.missed()));
        }
        return shuffled;
    }
}
