package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.rolling.Scorecard.Bar;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Chance;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Dating;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Segment;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Width;
import dev.roadbook.prediction.survival.GapCurve.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds predictions up. */
public final class Scorecards {

    private static final int CAP = RollingOrigins.CAP;
    private static final int[] BORDERS = {-60, -45, -30, -21, -14, -7, -3, 3, 7, 14, 21, 30, 45, 60};

    private Scorecards() {}

    public static Scorecard of(RollingOrigins.Result result) {
        var events = result.events();
        return new Scorecard(
                events.size(),
                result.origins(),
                result.withoutModel(),
                Stream.of(Method.ROADBOOK, Method.MEDIAN, Method.MEAN, Method.LAST, Method.BG_NBD)
                        .map(method -> dating(events, method))
                        .toList(),
                segments(events),
                windows(events),
                Stream.of(Method.ROADBOOK, Method.MEDIAN, Method.BG_NBD)
                        .map(method -> chance(events, method))
                        .toList(),
                bars(shares(events, Method.ROADBOOK), shares(events, Method.MEDIAN)),
                result.calls());
    }

    private static Dating dating(List<Dated> events, Method method) {
        var errors = Measures.errors(events, event -> event.error(method));
        return new Dating(method, errors.mean(), errors.median(), errors.within3(), errors.within7());
    }

    private static List<Segment> segments(List<Dated> events) {
        var segments = new ArrayList<Segment>();
        for (var kind : SegmentKind.values()) {
            var members = events.stream().filter(kind::has).toList();
            if (!members.isEmpty()) {
                var ours = dating(members, Method.ROADBOOK);
                var simple = dating(members, Method.MEDIAN);
                segments.add(new Segment(
                        kind,
                        members.size(),
                        ours.mean(),
                        simple.mean(),
                        ours.within7(),
                        simple.within7(),
                        coverage(members, Dated::window)));
            }
        }
        return segments;
    }

    /** Naive windows are widened or narrowed, in hindsight, to the coverage of ours. */
    private static List<Width> windows(List<Dated> events) {
        double coverage = coverage(events, Dated::window);
        double level = levelOfCoverage(events, coverage);
        Function<Dated, Window> naive = event -> event.naive().window(level, event.median());
        return List.of(
                new Width(Method.ROADBOOK, coverage, width(events, Dated::window)),
                new Width(Method.MEDIAN, coverage(events, naive), width(events, naive)));
    }

    private static double coverage(List<Dated> events, Function<Dated, Window> window) {
        return events.stream()
                        .filter(event -> {
                            var days = window.apply(event);
                            return Math.min(days.start(), CAP) <= event.gap() && event.gap() <= days.end();
                        })
                        .count()
                / (double) events.size();
    }

    private static double width(List<Dated> events, Function<Dated, Window> window) {
        return events.stream()
                .mapToDouble(event -> {
                    var days = window.apply(event);
                    return Math.min(CAP, days.end()) - Math.min(CAP, days.start()) + 1;
                })
                .average()
                .orElse(Double.NaN);
    }

    private static double levelOfCoverage(List<Dated> events, double coverage) {
        double low = 0;
        double high = 1;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (coverage(events, event -> event.naive().window(middle, event.median())) < coverage) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static Chance chance(List<Dated> events, Method method) {
        var chances = Measures.chances(
                events,
                event -> event.within30().getOrDefault(method, Double.NaN),
                event -> event.gap() <= RollingOrigins.HORIZON ? 1 : 0);
        return new Chance(method, chances.brier(), chances.logLoss(), chances.calibrationError(), chances.tenths());
    }

    private static double[] shares(List<Dated> events, Method method) {
        double[] shares = new double[BORDERS.length + 1];
        for (var event : events) {
            double late = event.days().getOrDefault(method, Double.NaN) - event.gap();
            int bin = 0;
            while (bin < BORDERS.length && late > BORDERS[bin]) {
                bin++;
            }
            shares[bin] += 1.0 / events.size();
        }
        return shares;
    }

    private static List<Bar> bars(double[] ours, double[] simple) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < ours.length; i++) {
            bars.add(new Bar(
                    i == 0 ? null : BORDERS[i - 1], i == BORDERS.length ? null : BORDERS[i], ours[i], simple[i]));
        }
        return bars;
    }
}
