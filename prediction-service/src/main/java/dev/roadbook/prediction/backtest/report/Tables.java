package dev.roadbook.prediction.backtest.report;

import dev.roadbook.prediction.backtest.report.Report.Table;
import dev.roadbook.prediction.backtest.rolling.AsOfDay;
import dev.roadbook.prediction.backtest.rolling.AsOfDay.Standing;
import dev.roadbook.prediction.backtest.rolling.Dated;
import dev.roadbook.prediction.backtest.rolling.Measures;
import dev.roadbook.prediction.backtest.rolling.Method;
import dev.roadbook.prediction.backtest.rolling.RollingOrigins;
import dev.roadbook.prediction.backtest.rolling.Scorecard;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Calls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of a backtest. */
final class Tables {

    private static final int CAP = RollingOrigins.CAP;
    private static final int HORIZON = RollingOrigins.HORIZON;
    private static final int LEAST_PURCHASES = 3;
    private static final String UNKNOWN = "–";

    private Tables() {}

    static Table dates(Scorecard scorecard) {
        return new Table(
                "Next date, at every purchase",
                "%,d purchases, at least an account's third, after 60 %% of the time and watched %d days; %d origins, %,d purchases without a model. Errors in days, gaps capped at %d."
                        .formatted(scorecard.purchases(), CAP, scorecard.origins(), scorecard.withoutModel(), CAP),
                List.of("method", "MAE", "median error", "within 3 days", "within 7 days"),
                scorecard.dates().stream()
                        .map(dates -> List.of(
                                dates.method().label(),
                                number(dates.mean(), 2),
                                number(dates.median(), 1),
                                percent(dates.within3()),
                                percent(dates.within7())))
                        .toList());
    }

    /** A constant that knows the outcome shows how much there is to know at all. */
    static Table sureness(RollingOrigins.Result result) {
        var events = result.events();
        double constant = events.stream()
                .mapToInt(Dated::gap)
                .sorted()
                .skip(events.size() / 2)
                .findFirst()
                .orElse(0);
        var rows = new ArrayList<List<String>>();
        for (var method : Method.values()) {
            ToDoubleFunction<Dated> error = method == Method.CONSTANT
                    ? event -> Math.abs(constant - event.gap())
                    : event -> event.error(method);
            var mean = Sureness.mean(events, Dated::account, error);
            if (!Double.isNaN(mean.value())) {
                var beyond = Sureness.mean(
                        events, Dated::account, event -> error.applyAsDouble(event) - event.error(Method.ROADBOOK));
                rows.add(List.of(method.label(), mean.text(2), method == Method.ROADBOOK ? "" : beyond.text(2)));
            }
        }
        return new Table(
                "How sure the errors of dates are",
                "Mean absolute error in days with its 95 %% interval, all purchases of an account counted as one case, and what it is beyond Roadbook's on the same purchases. Roadbook is what ships: the simple rule gave the dates at %d of %d origins."
                        .formatted(result.bySimpleRule(), result.origins()),
                List.of("method", "MAE", "beyond Roadbook's"),
                rows);
    }

    static Table bySegment(Scorecard scorecard) {
        return new Table(
                "By segment",
                "Roadbook beside last + median gap; coverage of the 80 % window.",
                List.of("segment", "purchases", "MAE", "naive MAE", "within 7 days", "naive within 7", "coverage"),
                scorecard.segments().stream()
                        .map(segment -> List.of(
                                segment.kind().label(),
                                "%,d".formatted(segment.purchases()),
                                number(segment.error(), 2),
                                number(segment.simpleError(), 2),
                                percent(segment.within7()),
                                percent(segment.simpleWithin7()),
                                percent(segment.coverage())))
                        .toList());
    }

    static Table windows(Scorecard scorecard) {
        return new Table(
                "80 % windows",
                "Naive windows are widened or narrowed, in hindsight, to the same coverage. Widths in days, capped at %d."
                        .formatted(CAP),
                List.of("method", "coverage", "mean width"),
                scorecard.windows().stream()
                        .map(windows -> List.of(
                                windows.method().label(), percent(windows.coverage()), number(windows.days(), 1)))
                        .toList());
    }

    static Table within30(Scorecard scorecard) {
        return new Table(
                "Chance of a purchase within %d days of a purchase".formatted(HORIZON),
                "Lower is better; the calibration error is the mean distance of predicted from observed shares.",
                List.of("method", "Brier", "log loss", "calibration error"),
                scorecard.chances().stream()
                        .map(chance -> row(
                                chance.method().label(), chance.brier(), chance.logLoss(), chance.calibrationError()))
                        .toList());
    }

    private static List<String> row(String name, double brier, double logLoss, double calibrationError) {
        return List.of(name, number(brier, 4), number(logLoss, 4), number(calibrationError, 3));
    }

    static Table calls(Calls calls) {
        var header = new ArrayList<String>();
        header.add("order");
        calls.calls().forEach(number -> header.add(number + " calls"));
        return new Table(
                "Revenue of a week from those who are called first",
                "Share of all revenue of %d weeks after 60 %% of the time that came from the first accounts of each order on the day before, by the learned curves. Nobody was called at random: it is what calls would have covered, not what they brought about."
                        .formatted(calls.weeks()),
                header,
                calls.orders().stream()
                        .map(covered -> {
                            var row = new ArrayList<String>();
                            row.add(covered.order().label());
                            covered.shares().forEach(share -> row.add(percent(share)));
                            return List.copyOf(row);
                        })
                        .toList());
    }

    static Table standings(AsOfDay.Result result) {
        var known = result.standings().stream()
                .filter(standing -> standing.purchases() >= LEAST_PURCHASES)
                .toList();
        var bought = known.stream().filter(Standing::bought).toList();
        double constant = bought.stream()
                .mapToInt(Standing::day)
                .sorted()
                .skip(bought.size() / 2)
                .findFirst()
                .orElse(0);
        var rows = new ArrayList<List<String>>();
        for (var method : List.of(Method.ROADBOOK, Method.MEAN, Method.PARETO_NBD, Method.BG_NBD)) {
            rows.add(List.of(
                    method.label(),
                    number(meanError(bought, standing -> standing.days().getOrDefault(method, Double.NaN)), 2),
                    number(concordance(known, method), 3)));
        }
        rows.add(List.of(Method.CONSTANT.label(), number(meanError(bought, _ -> constant), 2), "0.500"));
        return new Table(
                "Days to the next purchase, as of %s".formatted(day(result.asOf())),
                "%,d accounts with at least three purchase days, %,d of them bought within %d days: MAE over these, C-index over all."
                        .formatted(known.size(), bought.size(), result.horizon()),
                List.of("method", "MAE", "C-index"),
                rows);
    }

    private static double meanError(List<Standing> bought, ToDoubleFunction<Standing> days) {
        return bought.stream()
                .mapToDouble(standing -> Math.abs(days.applyAsDouble(standing) - standing.day()))
                .average()
                .orElse(Double.NaN);
    }

    private static double concordance(List<Standing> known, Method method) {
        double[] score = new double[known.size()];
        int[] days = new int[known.size()];
        boolean[] bought = new boolean[known.size()];
        for (int i = 0; i < score.length; i++) {
            score[i] = known.get(i).order().getOrDefault(method, 0.0);
            days[i] = known.get(i).day();
            bought[i] = known.get(i).bought();
        }
        return Measures.concordance(score, days, bought);
    }

    static Table lost(AsOfDay.Result result) {
        var all = result.standings();
        boolean[] lost = new boolean[all.size()];
        double[] frequency = new double[all.size()];
        for (int i = 0; i < lost.length; i++) {
            lost[i] = !all.get(i).bought();
            frequency[i] = -all.get(i).purchases();
        }
        var ours = left(all, Method.ROADBOOK);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(Method.ROADBOOK.label(), Sureness.auc(ours, lost).text(4), ""));
        if (!result.isLearned()) {
            rows.add(row(Method.FOREST.label(), left(all, Method.FOREST), ours, lost));
        }
        rows.add(row("days since the last purchase", left(all, Method.LAST), ours, lost));
        rows.add(row("purchase days", frequency, ours, lost));
        rows.add(row("P(alive), Pareto/NBD", left(all, Method.PARETO_NBD), ours, lost));
        rows.add(row("P(alive), BG/NBD", left(all, Method.BG_NBD), ours, lost));
        if (all.stream().allMatch(standing -> standing.left().containsKey(Method.BOOSTED))) {
            rows.add(row(Method.BOOSTED.label(), left(all, Method.BOOSTED), ours, lost));
        }
        return new Table(
                "No purchase within %d days of %s".formatted(result.horizon(), day(result.asOf())),
                "All %,d accounts with a purchase; AUC with its 95 %% interval, and what it is beyond Roadbook's on the same accounts. A constant has 0.5. Roadbook is what ships: %s."
                        .formatted(all.size(), result.isLearned() ? "the learned curves" : "the simple rule"),
                List.of("method", "AUC", "beyond Roadbook's"),
                rows);
    }

    private static List<String> row(String name, double[] score, double[] ours, boolean[] lost) {
        return List.of(
                name,
                Sureness.auc(score, lost).text(4),
                Sureness.aucDifference(score, ours, lost).text(4));
    }

    private static double[] left(List<Standing> all, Method method) {
        return all.stream()
                .mapToDouble(standing -> standing.left().getOrDefault(method, 0.0))
                .toArray();
    }

    static Table soon(AsOfDay.Result result) {
        var rows = new ArrayList<List<String>>();
        for (var method : List.of(Method.ROADBOOK, Method.BG_NBD)) {
            var chances = Measures.chances(
                    result.standings(),
                    standing -> standing.within30().getOrDefault(method, Double.NaN),
                    standing -> standing.bought() && standing.day() <= HORIZON ? 1 : 0);
            rows.add(row(method.label(), chances.brier(), chances.logLoss(), chances.calibrationError()));
        }
        return new Table(
                "Chance of a purchase within %d days of %s".formatted(HORIZON, day(result.asOf())),
                "All %,d accounts with a purchase.".formatted(result.standings().size()),
                List.of("method", "Brier", "log loss", "calibration error"),
                rows);
    }

    static Table counts(AsOfDay.Result result) {
        var rows = new ArrayList<List<String>>();
        for (var method : List.of(Method.ROADBOOK, Method.PARETO_NBD, Method.BG_NBD)) {
            rows.add(List.of(
                    method.label(),
                    number(
                            result.standings().stream()
                                    .mapToDouble(standing -> Math.abs(
                                            standing.expected().getOrDefault(method, Double.NaN) - standing.orders()))
                                    .average()
                                    .orElse(Double.NaN),
                            4),
                    fitted(result, method)));
        }
        return new Table(
                "Purchase days within %d days of %s".formatted(result.horizon(), day(result.asOf())),
                "Mean absolute error: of the median number for Roadbook, of the mean for the published models, which"
                        + " are fitted in weeks.",
                List.of("method", "MAE", "fitted"),
                rows);
    }

    private static String fitted(AsOfDay.Result result, Method method) {
        var bgNbd = result.bgNbd();
        var pareto = result.paretoNbd();
        return switch (method) {
            case BG_NBD ->
                "r %.4f, α %.4f, a %.4f, b %.4f, log-likelihood %.3f"
                        .formatted(bgNbd.r(), bgNbd.alpha(), bgNbd.a(), bgNbd.b(), result.bgNbdLikelihood());
            case PARETO_NBD ->
                "r %.4f, α %.4f, s %.4f, β %.4f, log-likelihood %.3f"
                        .formatted(pareto.r(), pareto.alpha(), pareto.s(), pareto.beta(), result.paretoNbdLikelihood());
            case ROADBOOK, FOREST, MEDIAN, MEAN, LAST, BOOSTED, CONSTANT -> "";
        };
    }

    static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    static String number(double value, int digits) {
        return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
