package dev.roadbook.prediction.backtest;

import dev.roadbook.prediction.backtest.SalesFile.Sales;
import dev.roadbook.prediction.peer.BgNbd;
import dev.roadbook.prediction.peer.ParetoNbd;
import dev.roadbook.prediction.peer.RepeatBuying;
import dev.roadbook.prediction.peer.RepeatBuyingModel;
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
final class AsOfDay {

    private static final double WEEK = 7;

    private final Sales sales;
    private final int asOf;
    private final int horizon;

    AsOfDay(Sales sales, int asOf, int horizon) {
        this.sales = sales;
        this.asOf = asOf;
        this.horizon = horizon;
    }

    /**
     * What was predicted for an account, and what came.
     *
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
    record Standing(
            int purchases,
            int day,
            boolean bought,
            int orders,
            Map<Method, Double> days,
            Map<Method, Double> order,
            Map<Method, Double> left,
            Map<Method, Double> within30,
            Map<Method, Double> expected) {}

    /** Everything that was predicted, and the fitted models. */
    record Result(
            int asOf,
            int horizon,
            List<Standing> standings,
            BgNbd bgNbd,
            ParetoNbd paretoNbd,
            double bgNbdLikelihood,
            double paretoNbdLikelihood) {}

    Result run() {
        var customers = Customers.of(sales.timelines(), asOf);
        var bgNbd = RepeatBuyingModel.fit(customers, BgNbd::of);
        var paretoNbd = RepeatBuyingModel.fit(customers, ParetoNbd::of);
        var trainer = new GapModelTrainer(TrainingSettings.defaults());
        return switch (trainer.train(sales.timelines(), asOf)) {
            case Refused(var reason) -> throw new UnreadableSales("Too little history on that day: " + reason);
            case Learned learned -> {
                var standings = new ArrayList<Standing>();
                for (var timeline : sales.timelines()) {
                    int known = timeline.purchasesUntil(asOf);
                    if (known > 0) {
                        var curve = learned.model().after(timeline, known - 1).curve();
                        standings.add(standing(
                                timeline,
                                known,
                                new Residual(curve, asOf - timeline.day(known - 1)),
                                bgNbd,
                                paretoNbd));
                    }
                }
                yield new Result(
                        asOf,
                        horizon,
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
        standing.days.put(Method.ROADBOOK, (double) ours.median(horizon));
        standing.order.put(Method.ROADBOOK, ours.expectedSilence(horizon));
        standing.left.put(Method.ROADBOOK, 1 - ours.within(horizon));
        standing.within30.put(Method.ROADBOOK, ours.within(RollingOrigins.HORIZON));
        standing.expected.put(Method.ROADBOOK, (double) ours.medianPurchases(horizon));
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
        double expected = model.expectedPurchases(customer, horizon / WEEK);
        standing.days.put(Method.PARETO_NBD, (double) firstExpected(model, customer));
        standing.order.put(Method.PARETO_NBD, -expected);
        standing.left.put(Method.PARETO_NBD, 1 - model.alive(customer));
        standing.expected.put(Method.PARETO_NBD, expected);
    }

    /** The first day by which half a purchase is expected. */
    private int firstExpected(ParetoNbd model, RepeatBuying customer) {
        int low = 1;
        int high = horizon;
        while (low < high) {
            int middle = (low + high) / 2;
            if (model.expectedPurchases(customer, middle / WEEK) >= 0.5) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
