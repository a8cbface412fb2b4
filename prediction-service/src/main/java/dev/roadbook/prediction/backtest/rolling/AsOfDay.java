package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.peer.Boosted;
import dev.roadbook.prediction.backtest.peer.Customers;
import dev.roadbook.prediction.backtest.peer.NaiveGaps;
import dev.roadbook.prediction.backtest.sales.SalesFile.Sales;
import dev.roadbook.prediction.backtest.sales.UnreadableSales;
import dev.roadbook.prediction.published.BgNbd;
import dev.roadbook.prediction.published.ParetoNbd;
import dev.roadbook.prediction.published.RepeatBuying;
import dev.roadbook.prediction.published.RepeatBuyingModel;
import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Refused;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.survival.TrainingSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Predicts for every account, on one day and from what was known then, when it buys next, silence so far included. */
public final class AsOfDay {

    private static final double WEEK = 7;

    private final Sales sales;
    private final int asOf;
    private final int horizon;

    public AsOfDay(Sales sales, int asOf, int horizon) {
        this.sales = sales;
        this.asOf = asOf;
        this.horizon = horizon;
    }

    /**
     * What was predicted for an account, and what came.
     *
     * @param account whose it is
     * @param purchases purchase days known
     * @param day days to the next purchase, the horizon at most
     * @param bought whether it came within the horizon
     * @param orders purchase days that came within the horizon
     * @param days predicted days by method, the horizon at most
     * @param order score by which each method orders accounts, soonest first
     * @param left chance of no purchase within the horizon, or a score that rises with it
     * @param within30 chance of a purchase within 30 days
     * @param expected purchase days expected within the horizon
     */
    public record Standing(
            String account,
            int purchases,
            int day,
            boolean bought,
            int orders,
            Map<Method, Double> days,
            Map<Method, Double> order,
            Map<Method, Double> left,
            Map<Method, Double> within30,
            Map<Method, Double> expected) {

        private void ship(Method method) {
            for (var said : List.of(days, order, left, within30, expected)) {
                said.put(Method.ROADBOOK, said.getOrDefault(method, Double.NaN));
            }
        }
    }

    /**
     * Everything that was predicted, and the fitted models.
     *
     * @param isLearned whether the learned curves ship, not the simple rule
     */
    public record Result(
            int asOf,
            int horizon,
            boolean isLearned,
            List<Standing> standings,
            BgNbd bgNbd,
            ParetoNbd paretoNbd,
            double bgNbdLikelihood,
            double paretoNbdLikelihood) {}

    public Result run() {
        var customers = Customers.of(sales.timelines(), asOf);
        var some = Customers.some(customers);
        var bgNbd = RepeatBuyingModel.fit(some, BgNbd::of);
        var paretoNbd = RepeatBuyingModel.fit(some, ParetoNbd::of);
        var boosting = Boosted.silence(sales.timelines(), asOf, horizon);
        var naive = NaiveGaps.of(sales.timelines(), asOf);
        var trainer = new GapModelTrainer(TrainingSettings.defaults());
        return switch (trainer.train(sales.timelines(), asOf)) {
            case Refused(var reason) -> throw new UnreadableSales("Too little history on that day: " + reason);
            case Learned learned -> {
                var standings = new ArrayList<Standing>();
                for (var timeline : sales.timelines()) {
                    int known = timeline.purchasesUntil(asOf);
                    if (known > 0) {
                        var curve = learned.model().after(timeline, known - 1).curve();
                        var standing = standing(
                                timeline, known, new Residual(curve, asOf - timeline.day(known - 1)), bgNbd, paretoNbd);
                        if (boosting != null) {
                            int elapsed = asOf - timeline.day(known - 1);
                            standing.left.put(
                                    Method.BOOSTED, boosting.predict(Boosted.features(timeline, known - 1, elapsed)));
                        }
                        judge(standing, naive, timeline, known - 1);
                        standing.ship(learned.ships() ? Method.FOREST : Method.MEDIAN);
                        standings.add(standing);
                    }
                }
                yield new Result(
                        asOf,
                        horizon,
                        learned.ships(),
                        standings,
                        bgNbd,
                        paretoNbd,
                        likelihood(customers, bgNbd),
                        likelihood(customers, paretoNbd));
            }
        };
    }

    private static double likelihood(List<RepeatBuying> customers, RepeatBuyingModel model) {
        return customers.stream().mapToDouble(model::logLikelihood).sum();
    }

    private Standing standing(Timeline timeline, int known, Residual ours, BgNbd bgNbd, ParetoNbd paretoNbd) {
        int later = timeline.purchasesUntil(asOf + horizon) - known;
        var standing = new Standing(
                timeline.account(),
                known,
                later > 0 ? timeline.day(known) - asOf : horizon,
                later > 0,
                later,
                new EnumMap<>(Method.class),
                new EnumMap<>(Method.class),
                new EnumMap<>(Method.class),
                new EnumMap<>(Method.class),
                new EnumMap<>(Method.class));
        judge(standing, ours);
        judge(standing, timeline, known);
        judge(standing, Customers.of(timeline, asOf), bgNbd);
        judge(standing, Customers.of(timeline, asOf), paretoNbd);
        return standing;
    }

    private void judge(Standing standing, Residual ours) {
        standing.days.put(Method.FOREST, (double) ours.median(horizon));
        standing.order.put(Method.FOREST, ours.expectedSilence(horizon));
        standing.left.put(Method.FOREST, 1 - ours.within(horizon));
        standing.within30.put(Method.FOREST, ours.within(RollingOrigins.HORIZON));
        standing.expected.put(Method.FOREST, (double) ours.medianPurchases(horizon));
    }

    private void judge(Standing standing, NaiveGaps naive, Timeline timeline, int index) {
        int elapsed = asOf - timeline.day(index);
        double still = naive.longerThan(elapsed, timeline, index);
        double left = naive.longerThan(elapsed + horizon, timeline, index) / still;
        double typical = naive.typical(timeline, index);
        double due = Math.clamp(typical - elapsed, 1, horizon);
        standing.days.put(Method.MEDIAN, due);
        standing.order.put(Method.MEDIAN, due);
        standing.left.put(Method.MEDIAN, left);
        standing.within30.put(
                Method.MEDIAN, 1 - naive.longerThan(elapsed + RollingOrigins.HORIZON, timeline, index) / still);
        standing.expected.put(Method.MEDIAN, (1 - left) * horizon / typical);
    }

    private void judge(Standing standing, Timeline timeline, int known) {
        int last = timeline.day(known - 1);
        standing.left.put(Method.LAST, (double) (asOf - last));
        if (known > 1) {
            double due = Math.clamp(last + NaiveGaps.mean(timeline, known - 1) - asOf, 1, horizon);
            standing.days.put(Method.MEAN, due);
            standing.order.put(Method.MEAN, due);
        }
    }

    private void judge(Standing standing, RepeatBuying customer, BgNbd model) {
        standing.days.put(Method.BG_NBD, (double) Customers.likelyDay(model, customer, horizon));
        standing.order.put(Method.BG_NBD, -model.buysWithin(customer, horizon / WEEK));
        standing.left.put(Method.BG_NBD, 1 - model.alive(customer));
        standing.within30.put(Method.BG_NBD, model.buysWithin(customer, RollingOrigins.HORIZON / WEEK));
        standing.expected.put(Method.BG_NBD, model.expectedPurchases(customer, horizon / WEEK));
    }

    private void judge(Standing standing, RepeatBuying customer, ParetoNbd model) {
        double alive = model.alive(customer);
        double expected = alive * model.expectedWhileAlive(customer, horizon / WEEK);
        standing.days.put(Method.PARETO_NBD, (double) firstExpected(model, customer, alive));
        standing.order.put(Method.PARETO_NBD, -expected);
        standing.left.put(Method.PARETO_NBD, 1 - alive);
        standing.expected.put(Method.PARETO_NBD, expected);
    }

    /** The first day by which half a purchase is expected. */
    private int firstExpected(ParetoNbd model, RepeatBuying customer, double alive) {
        int low = 1;
        int high = horizon;
        while (low < high) {
            int middle = (low + high) / 2;
            if (alive * model.expectedWhileAlive(customer, middle / WEEK) >= 0.5) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
