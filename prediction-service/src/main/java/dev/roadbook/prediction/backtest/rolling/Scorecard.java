package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.rolling.Measures.Tenth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rolling origins came to, in numbers.
 *
 * @param purchases purchases after which a date was given
 * @param origins times a model was learned
 * @param withoutModel purchases for which there was too little history to learn a model
 * @param dates how far dates were off, by method
 * @param segments the same for accounts of a kind, ours beside the simple rule
 * @param windows how often windows held, and how wide they were
 * @param chances how good chances of a purchase within 30 days were, by method
 * @param errors how early and late dates were
 * @param calls how much revenue the first calls of a week would have covered; absent where no week brought any, and in results
 *     from before it was measured
 */
public record Scorecard(
        int purchases,
        int origins,
        int withoutModel,
        List<Dating> dates,
        List<Segment> segments,
        List<Width> windows,
        List<Chance> chances,
        List<Bar> errors,
        @Nullable Calls calls) {

    public Scorecard {
        dates = List.copyOf(dates);
        segments = List.copyOf(segments);
        windows = List.copyOf(windows);
        chances = List.copyOf(chances);
        errors = List.copyOf(errors);
    }

    /**
     * Revenue of weeks that came from the accounts that were first in an order the day before.
     *
     * @param weeks weeks looked at
     * @param calls numbers of accounts
     * @param orders shares of all revenue by order, one for each number
     */
    public record Calls(int weeks, List<Integer> calls, List<Covered> orders) {

        public Calls {
            calls = List.copyOf(calls);
            orders = List.copyOf(orders);
        }
    }

    /**
     * What the first accounts of an order covered.
     *
     * @param shares of all revenue, 0 to 1, one for each number of calls
     */
    public record Covered(CallOrder order, List<Double> shares) {

        public Covered {
            shares = List.copyOf(shares);
        }
    }

    /**
     * How far a method's dates were off.
     *
     * @param mean mean absolute error in days
     * @param median median absolute error in days
     * @param within3 share at most 3 days off
     * @param within7 share at most 7 days off
     */
    public record Dating(Method method, double mean, double median, double within3, double within7) {}

    /**
     * Our dates beside those of last + median gap, for accounts of a kind.
     *
     * @param error our mean absolute error in days
     * @param coverage share of purchases inside our window
     */
    public record Segment(
            SegmentKind kind,
            int purchases,
            double error,
            double simpleError,
            double within7,
            double simpleWithin7,
            double coverage) {}

    /**
     * A method's windows.
     *
     * @param coverage share of purchases inside
     * @param days mean width
     */
    public record Width(Method method, double coverage, double days) {}

    /**
     * A method's chances of a purchase within 30 days.
     *
     * @param brier mean squared error
     * @param logLoss mean negative logarithm of the chance given to what came
     * @param calibrationError mean distance of predicted from observed shares
     * @param tenths what was said and what came, by tenth
     */
    public record Chance(Method method, double brier, double logLoss, double calibrationError, List<Tenth> tenths) {

        public Chance {
            tenths = List.copyOf(tenths);
        }
    }

    /**
     * Dates that were about as early or late.
     *
     * @param over days late that all of them exceed; negative days are early; absent for the earliest
     * @param upTo days late that none of them exceeds; absent for the latest
     * @param ours share of our dates
     * @param simple share of those of last + median gap
     */
    public record Bar(@Nullable Integer over, @Nullable Integer upTo, double ours, double simple) {}

    public Chance chance(Method method) {
        return chances.stream()
                .filter(chance -> chance.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
