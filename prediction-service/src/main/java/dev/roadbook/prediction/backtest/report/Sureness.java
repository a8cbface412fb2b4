package dev.roadbook.prediction.backtest.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure with its 95 % interval, counting an account's own cases as one: what one account does says little about others.
 *
 * @param value the figure
 * @param error its standard error
 */
record Sureness(double value, double error) {

    private static final double NORMAL = 1.959964;

    double low() {
        return value - NORMAL * error;
    }

    double high() {
        return value + NORMAL * error;
    }

    /** Whether the interval leaves out zero. */
    boolean isSure() {
        return low() > 0 || high() < 0;
    }

    String text(int digits) {
        var number = "%." + digits + "f";
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, number + " (" + number + " … " + number + ")", value, low(), high());
    }

    /** A mean over cases of accounts. */
    static <T> Sureness mean(List<T> cases, Function<T, String> account, ToDoubleFunction<T> number) {
        double mean = cases.stream().mapToDouble(number).average().orElse(Double.NaN);
        var off = new HashMap<String, Double>();
        for (var each : cases) {
            off.merge(account.apply(each), number.applyAsDouble(each) - mean, Double::sum);
        }
        int accounts = off.size();
        double squares = off.values().stream().mapToDouble(sum -> sum * sum).sum();
        double correction = accounts < 2 ? Double.NaN : accounts / (accounts - 1.0);
        return new Sureness(mean, Math.sqrt(correction * squares) / cases.size());
    }

    /** The area under a curve of scores, after DeLong, one case an account. */
    static Sureness auc(double[] score, boolean[] happened) {
        return of(placements(score, happened), happened);
    }

    /** How much larger the area of one score is than another's, on the same accounts. */
    static Sureness aucDifference(double[] score, double[] other, boolean[] happened) {
        double[] placements = placements(score, happened);
        double[] others = placements(other, happened);
        Arrays.setAll(placements, i -> placements[i] - others[i]);
        return of(placements, happened);
    }

    private static Sureness of(double[] placements, boolean[] happened) {
        double variance = 0;
        double mean = Double.NaN;
        for (boolean side : new boolean[] {true, false}) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int i = 0; i < placements.length; i++) {
                if (happened[i] == side) {
                    sum += placements[i];
                    squares += placements[i] * placements[i];
                    count++;
                }
            }
            mean = sum / count;
            variance += (squares / count - mean * mean) / (count - 1);
        }
        return new Sureness(mean, Math.sqrt(Math.max(0, variance)));
    }

    /** For each account the share of those of the other side that it is ranked rightly against; ties count half. */
    private static double[] placements(double[] score, boolean[] happened) {
        double[] with = scores(score, happened, true);
        double[] without = scores(score, happened, false);
        double[] placements = new double[score.length];
        for (int i = 0; i < score.length; i++) {
            placements[i] = happened[i] ? below(without, score[i]) : 1 - below(with, score[i]);
        }
        return placements;
    }

    private static double[] scores(double[] score, boolean[] happened, boolean side) {
        double[] scores = new double[score.length];
        int count = 0;
        for (int i = 0; i < score.length; i++) {
            if (happened[i] == side) {
                scores[count++] = score[i];
            }
        }
        double[] sorted = Arrays.copyOf(scores, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double below(double[] sorted, double score) {
        return (first(sorted, score, false) + first(sorted, score, true)) / 2.0 / sorted.length;
    }

    /** The first position whose score is not less, or is more. */
    private static int first(double[] sorted, double score, boolean more) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || (more && sorted[middle] == score)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
