package dev.roadbook.prediction.targets.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Figures that compare chances with what came. */
final class Measures {

    /** A chance of missing, and whether it was missed. */
    record Answer(double chance, boolean missed) {

        boolean isRight() {
            return chance >= 0.5 == missed;
        }
    }

    private static final int BINS = 5;

    private Measures() {}

    static double accuracy(List<Answer> answers) {
        return answers.stream().filter(Answer::isRight).count() / (double) answers.size();
    }

    static double brier(List<Answer> answers) {
        return answers.stream()
                .mapToDouble(answer -> Math.pow(answer.chance() - (answer.missed() ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    /** Area under the ROC curve, by ranks; ties count half. */
    static double auc(List<Answer> answers) {
        var sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::chance))
                .toList();
        double rankSum = 0;
        for (int first = 0; first < sorted.size(); ) {
            int end = first;
            while (end < sorted.size()
                    && sorted.get(end).chance() == sorted.get(first).chance()) {
                end++;
            }
            double rank = (first + 1 + end) / 2.0;
            rankSum += rank
                    * sorted.subList(first, end).stream().filter(Answer::missed).count();
            first = end;
        }
        double missed = answers.stream().filter(Answer::missed).count();
        double hit = answers.size() - missed;
        return (rankSum - missed * (missed + 1) / 2) / (missed * hit);
    }

    static Evaluation.Confusion confusion(List<Answer> answers) {
        int[] counts = new int[4];
        for (var answer : answers) {
            counts[(answer.missed() ? 0 : 2) + (answer.isRight() ? 0 : 1)]++;
        }
        return new Evaluation.Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    static List<Evaluation.Bin> calibration(List<Answer> answers) {
        var bins = new ArrayList<Evaluation.Bin>();
        for (int i = 0; i < BINS; i++) {
            double from = i / (double) BINS;
            double to = (i + 1) / (double) BINS;
            boolean isLast = i == BINS - 1;
            var within = answers.stream()
                    .filter(answer -> answer.chance() >= from && (answer.chance() < to || isLast))
                    .toList();
            if (!within.isEmpty()) {
                bins.add(new Evaluation.Bin(
                        from,
                        to,
                        within.size(),
                        within.stream().mapToDouble(Answer::chance).average().orElseThrow(),
                        within.stream().filter(Answer::missed).count() / (double) within.size()));
            }
        }
        return bins;
    }
}
