package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.rolling.Scorecard.Calls;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Covered;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.Subject;
import dev.roadbook.prediction.outcome.forecast.Gaps;
import dev.roadbook.prediction.outcome.forecast.LearnedForecaster;
import dev.roadbook.prediction.outcome.value.Appraiser;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.yardstick.Portfolio;
import dev.roadbook.prediction.yardstick.RfmCuts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much of a week's revenue came from the accounts that were first in each order on the day before, by what was known then. */
final class CallWeeks {

    private static final int WEEK = 7;
    private static final int MOST_SCORES = 300_000;
    private static final int LEAST_WEEKS = 4;
    private static final int MOST_APPRAISED = 5_000;
    private static final List<Integer> CALLS = List.of(10, 20, 50, 100, 200);

    private final List<Timeline> timelines;
    private final int lastDay;
    private final int every;
    private final Shipped shipped = new Shipped();
    private final Map<CallOrder, double[]> covered = new EnumMap<>(CallOrder.class);
    private double revenue;
    private int weeks;
    private int next;

    /** Weeks begin on the first day or later; of very many accounts only some weeks are looked at. */
    CallWeeks(List<Timeline> timelines, int firstDay, int lastDay) {
        this.timelines = timelines;
        this.lastDay = lastDay;
        this.next = firstDay;
        int all = Math.max(1, (lastDay - firstDay + 1) / WEEK);
        int some = Math.clamp(MOST_SCORES / Math.max(1, timelines.size()), Math.min(LEAST_WEEKS, all), all);
        this.every = WEEK * Math.ceilDiv(all, some);
    }

    /**
     * An account on the day before a week.
     *
     * @param revenue what it brought in the week
     */
    private record Caller(
            String account,
            double callValue,
            double lifetime,
            int purchaseDays,
            long latest,
            double priority,
            double revenue) {

        static Caller of(Outcome outcome, double revenue) {
            return new Caller(
                    outcome.accountId(),
                    outcome.callValue().doubleValue(),
                    outcome.revenue().lifetime().doubleValue(),
                    outcome.revenue().purchases(),
                    outcome.history().lastPurchase().orElseThrow().day().toEpochDay(),
                    outcome.priority(),
                    revenue);
        }

        /** What it comes in an order by, the highest first. */
        double in(CallOrder order) {
            return switch (order) {
                case CALL_VALUE -> callValue;
                case LIFETIME_REVENUE -> lifetime;
                case PURCHASE_DAYS -> purchaseDays;
                case LATEST_PURCHASE -> latest;
                case PRIORITY -> priority;
                case HINDSIGHT -> revenue;
            };
        }
    }

    /** Looks at the weeks that begin up to a day, by a model that was learned before. */
    void measure(GapModel model, int until) {
        for (; next <= until && next + WEEK - 1 <= lastDay; next += every) {
            add(callers(model, next - 1));
        }
    }

    private void add(List<Caller> callers) {
        double all = callers.stream().mapToDouble(Caller::revenue).sum();
        if (all > 0) {
            weeks++;
            revenue += all;
            for (var order : CallOrder.values()) {
                add(order, callers);
            }
        }
    }

    private void add(CallOrder order, List<Caller> callers) {
        var sorted = callers.stream()
                .sorted(Comparator.comparingDouble((Caller caller) -> caller.in(order))
                        .reversed()
                        .thenComparing(Caller::account))
                .limit(CALLS.getLast())
                .toList();
        double[] sums = covered.computeIfAbsent(order, _ -> new double[CALLS.size()]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sorted.stream()
                    .limit(CALLS.get(i))
                    .mapToDouble(Caller::revenue)
                    .sum();
        }
    }

    /** What came of it; nothing where no week brought anything. */
    @Nullable Calls result() {
        return weeks == 0
                ? null
                : new Calls(
                        weeks,
                        CALLS,
                        Arrays.stream(CallOrder.values())
                                .map(order -> new Covered(
                                        order,
                                        Arrays.stream(covered.getOrDefault(order, new double[0]))
                                                .mapToObj(sum -> sum / revenue)
                                                .toList()))
                                .toList());
    }

    private List<Caller> callers(GapModel model, int asOf) {
        var today = LocalDate.ofEpochDay(asOf);
        var known = new ArrayList<Timeline>();
        var histories = new ArrayList<History>();
        for (var timeline : timelines) {
            var history = history(timeline, asOf);
            if (history.lastPurchase().isPresent()) {
                known.add(timeline);
                histories.add(history);
            }
        }
        if (known.isEmpty()) {
            return List.of();
        }
        var forecaster = new LearnedForecaster(0, model, new Gaps(shipped.forecasts()), shipped.forecasts());
        var portfolio = portfolio(histories, today);
        var appraiser = Appraiser.of(some(histories), today);
        return IntStream.range(0, known.size())
                .mapToObj(i -> Caller.of(
                        shipped.scorer()
                                .score(
                                        new Subject(histories.get(i), Set.of(), appraiser),
                                        forecaster,
                                        portfolio,
                                        today),
                        revenue(known.get(i), asOf)))
                .toList();
    }

    /** Evenly as many as it takes to know what they have in common. */
    private static List<History> some(List<History> histories) {
        int every = Math.ceilDiv(histories.size(), MOST_APPRAISED);
        return IntStream.range(0, histories.size())
                .filter(i -> i % every == 0)
                .mapToObj(histories::get)
                .toList();
    }

    private static double revenue(Timeline timeline, int asOf) {
        double sum = 0;
        for (int i = timeline.purchasesUntil(asOf); i < timeline.purchasesUntil(asOf + WEEK); i++) {
            sum += amount(timeline, i);
        }
        return sum;
    }

    /** Days that brought nothing are no purchases. */
    private static History history(Timeline timeline, int asOf) {
        var days = new ArrayList<TradingDay>();
        for (int i = 0; i < timeline.purchasesUntil(asOf); i++) {
            double amount = amount(timeline, i);
            if (amount > 0) {
                var revenue = BigDecimal.valueOf(amount);
                days.add(new TradingDay(
                        LocalDate.ofEpochDay(timeline.day(i)), History.NO_CURRENCY, revenue, revenue, 1, 1, null));
            }
        }
        return new History(timeline.account(), days, History.NO_CURRENCY, 0);
    }

    private static double amount(Timeline timeline, int index) {
        double amount = timeline.amount(index);
        return Double.isFinite(amount) ? amount : 0;
    }

    private static Portfolio portfolio(List<History> histories, LocalDate asOf) {
        return new Portfolio(
                1,
                asOf,
                middle(histories, history -> history.rhythm().medianGap().orElse(Double.NaN)),
                List.of(),
                new RfmCuts(
                        fifths(
                                        histories,
                                        history -> history.lastPurchase()
                                                .orElseThrow()
                                                .day()
                                                .toEpochDay())
                                .stream()
                                .map(day -> LocalDate.ofEpochDay(day.longValue()))
                                .toList(),
                        fifths(histories, History::purchases).stream()
                                .map(Double::intValue)
                                .toList(),
                        fifths(histories, history -> history.revenue().doubleValue()).stream()
                                .map(BigDecimal::valueOf)
                                .toList()),
                List.of());
    }

    private static @Nullable Double middle(List<History> histories, ToDoubleFunction<History> number) {
        double[] sorted = histories.stream()
                .mapToDouble(number)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return sorted.length == 0 ? null : sorted[sorted.length / 2];
    }

    private static List<Double> fifths(List<History> histories, ToDoubleFunction<History> number) {
        double[] sorted = histories.stream().mapToDouble(number).sorted().toArray();
        return IntStream.rangeClosed(1, 4)
                .mapToObj(fifth -> sorted[Math.ceilDiv(fifth * sorted.length, 5) - 1])
                .toList();
    }
}
