package dev.roadbook.prediction.survival;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a model learned earlier in the same way would have said of the purchases since, beside the simple rule. A gap that
 * lasted longer than the days for which all were watched counts as that long, said or come, so that silence counts too.
 *
 * @param firstDay day after which purchases were predicted from, in days since 1970
 * @param lastDay last day of these purchases
 * @param cap days for which every one of them was watched
 * @param learned what the learned model's dates came to
 * @param simple what the account's median gap would have come to
 * @param ended gaps that ended while they were watched
 * @param endedError mean error in days of the learned model's dates for those
 */
public record Rehearsal(
        int firstDay, int lastDay, int cap, Errors learned, Errors simple, int ended, double endedError) {

    private static final int LEAST = 50;

    /**
     * How far dates were off.
     *
     * @param dates how many there were
     * @param mean mean absolute error in days
     * @param within3 share at most three days off
     * @param within7 share at most seven days off
     */
    public record Errors(int dates, double mean, double within3, double within7) {

        private static Errors of(List<Check> checks, ToDoubleFunction<Check> error) {
            double[] errors = checks.stream().mapToDouble(error).toArray();
            return new Errors(errors.length, average(errors), share(errors, 3), share(errors, 7));
        }

        private static double share(double[] errors, double most) {
            int within = 0;
            for (double error : errors) {
                within += error <= most ? 1 : 0;
            }
            return within / (double) errors.length;
        }
    }

    /** Whether the learned dates were at least as close as those of the simple rule. */
    public boolean isWon() {
        return learned.mean <= simple.mean;
    }

    /** Nothing where there were too few purchases to say which is better. */
    static Optional<Rehearsal> of(List<Check> checks, int earlier, int asOf) {
        int cap = (asOf - earlier) / 2;
        var watched =
                checks.stream().filter(check -> check.begin() <= asOf - cap).toList();
        if (watched.size() < LEAST) {
            return Optional.empty();
        }
        var ended = watched.stream()
                .filter(check -> check.ended() && check.days() <= cap)
                .toList();
        return Optional.of(new Rehearsal(
                earlier + 1,
                asOf - cap,
                cap,
                Errors.of(watched, check -> error(check, check.curve().bestDay(cap), cap)),
                Errors.of(watched, check -> error(check, check.medianDays(), cap)),
                ended.size(),
                ended.isEmpty()
                        ? 0
                        : average(ended.stream()
                                .mapToDouble(check -> error(check, check.curve().bestDay(cap), cap))
                                .toArray())));
    }

    private static double error(Check check, double said, int cap) {
        return Math.abs(Math.min(said, cap) - Math.min(check.days(), cap));
    }

    private static double average(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        return sum / errors.length;
    }
}
