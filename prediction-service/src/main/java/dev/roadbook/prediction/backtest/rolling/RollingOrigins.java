package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.backtest.peer.Boosted;
import dev.roadbook.prediction.backtest.peer.Boosting;
import dev.roadbook.prediction.backtest.peer.Customers;
import dev.roadbook.prediction.backtest.peer.NaiveGaps;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Progress;
import dev.roadbook.prediction.backtest.rolling.Scorecard.Calls;
import dev.roadbook.prediction.published.BgNbd;
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
import org.jspecify.annotations.Nullable;

/**
 * Predicts the next date at every purchase that is at least an account's third, lies late enough and was watched long
 * enough, from what was known that day; models are learned anew at regular origins, from what was known at each.
 */
public final class RollingOrigins {

    public static final int CAP = 90;
    public static final int HORIZON = 30;

    private static final double FIRST_SHARE = 0.6;
    static final int STEP = 30;
    private static final int MOST_ORIGINS = 24;
    private static final int EARLIER_PURCHASES = 2;

    private final List<Timeline> timelines;
    private final int firstDay;
    private final int lastDay;
    private final int step;
    private final boolean isBoosted;
    private final GapModelTrainer trainer =
            new GapModelTrainer(TrainingSettings.defaults().withCap(CAP));

    /**
     * Predictions to be made.
     *
     * @param firstDay first day with a purchase
     * @param lastDay last day that is known
     * @param step days from one model to the next
     */
    RollingOrigins(List<Timeline> timelines, int firstDay, int lastDay, int step) {
        this(timelines, firstDay, lastDay, step, false);
    }

    /** With gradient boosting beside it, which takes a while longer. */
    public static RollingOrigins boosted(List<Timeline> timelines, int firstDay, int lastDay, int step) {
        return new RollingOrigins(timelines, firstDay, lastDay, step, true);
    }

    private RollingOrigins(List<Timeline> timelines, int firstDay, int lastDay, int step, boolean isBoosted) {
        this.isBoosted = isBoosted;
        this.timelines = timelines;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.step = step;
    }

    /**
     * Everything that was predicted.
     *
     * @param events the predictions
     * @param origins times a model was learned
     * @param bySimpleRule those among them whose model fell short in its rehearsal, so that the simple rule gave the dates
     * @param withoutModel purchases for which there was too little history to learn a model
     * @param calls what the first calls of weeks would have covered, by the learned curves
     */
    public record Result(
            List<Dated> events,
            int origins,
            int bySimpleRule,
            int withoutModel,
            @Nullable Calls calls) {}

    /** However long the history, a bounded number of models is learned. */
    public static int step(int firstDay, int lastDay) {
        return Math.max(STEP, Math.ceilDiv(watchedDays(firstDay, lastDay), MOST_ORIGINS));
    }

    /** Days after which purchases are dated; none where the history is too short. */
    static int watchedDays(int firstDay, int lastDay) {
        return Math.max(0, lastDay - CAP - from(firstDay, lastDay) + 1);
    }

    private static int from(int firstDay, int lastDay) {
        return (int) Math.floor(firstDay + FIRST_SHARE * (lastDay - firstDay)) + 1;
    }

    public Result run() {
        return run((_, _) -> {});
    }

    Result run(Progress progress) {
        int from = from(firstDay, lastDay);
        int to = lastDay - CAP;
        int all = Math.ceilDiv(watchedDays(firstDay, lastDay), step);
        var events = new ArrayList<Dated>();
        var calls = new CallWeeks(timelines, from, lastDay);
        int origins = 0;
        int bySimpleRule = 0;
        int withoutModel = 0;
        for (int origin = from; origin <= to; origin += step) {
            progress.at((origin - from) / step, all);
            int last = Math.min(to, origin + step - 1);
            switch (trainer.train(timelines, origin - 1)) {
                case Learned learned -> {
                    predict(learned, origin, last, events);
                    calls.measure(learned.model(), origin + step > to ? lastDay : last);
                    origins++;
                    bySimpleRule += learned.ships() ? 0 : 1;
                }
                case Refused _ -> withoutModel += purchases(origin, last);
            }
        }
        return new Result(events, origins, bySimpleRule, withoutModel, calls.result());
    }

    private void predict(Learned learned, int origin, int last, List<Dated> events) {
        var known = new Origin(
                learned,
                NaiveGaps.of(timelines, origin - 1),
                RepeatBuyingModel.fit(Customers.some(Customers.of(timelines, origin - 1)), BgNbd::of),
                isBoosted ? Boosted.dates(timelines, origin - 1, CAP) : null);
        for (var timeline : timelines) {
            for (int i = first(timeline, origin); i < timeline.purchasesUntil(last); i++) {
                events.add(known.predict(timeline, i));
            }
        }
    }

    private int purchases(int origin, int last) {
        return timelines.stream()
                .mapToInt(timeline -> Math.max(0, timeline.purchasesUntil(last) - first(timeline, origin)))
                .sum();
    }

    private static int first(Timeline timeline, int origin) {
        return Math.max(EARLIER_PURCHASES, timeline.purchasesUntil(origin - 1));
    }

    /** What was known at an origin. */
    private record Origin(
            Learned learned,
            NaiveGaps naive,
            BgNbd bgNbd,
            @Nullable Boosting boosting) {

        private static final double SHARE_OF_WINDOW = 0.8;

        Dated predict(Timeline timeline, int index) {
            var outlook = learned.model().after(timeline, index);
            double median = timeline.medianGap(index);
            var customer = new RepeatBuying(index, Customers.weeks(timeline, index), Customers.weeks(timeline, index));
            var days = new EnumMap<Method, Double>(Method.class);
            days.put(Method.FOREST, (double) outlook.days(CAP));
            days.put(Method.MEDIAN, Math.min(CAP, median));
            days.put(Method.MEAN, Math.min(CAP, NaiveGaps.mean(timeline, index)));
            days.put(Method.LAST, Math.min(CAP, (double) timeline.gapBefore(index)));
            days.put(Method.BG_NBD, (double) Customers.likelyDay(bgNbd, customer, CAP));
            if (boosting != null) {
                days.put(Method.BOOSTED, Math.clamp(boosting.predict(Boosted.features(timeline, index, 0)), 1, CAP));
            }
            var within30 = new EnumMap<Method, Double>(Method.class);
            within30.put(Method.FOREST, outlook.curve().endsWithin(HORIZON, 0));
            within30.put(Method.MEDIAN, naive.within(HORIZON, median));
            within30.put(Method.BG_NBD, bgNbd.buysWithin(customer, HORIZON / 7.0));
            days.put(Method.ROADBOOK, shipped(days));
            within30.put(Method.ROADBOOK, shipped(within30));
            int gap = index + 1 < timeline.purchases() ? timeline.gapBefore(index + 1) : CAP;
            return new Dated(
                    timeline.account(),
                    timeline.day(index),
                    index,
                    median,
                    Math.min(CAP, gap),
                    days,
                    within30,
                    learned.ships() ? outlook.window(CAP) : naive.window(SHARE_OF_WINDOW, median),
                    naive);
        }

        private double shipped(Map<Method, Double> said) {
            return said.getOrDefault(learned.ships() ? Method.FOREST : Method.MEDIAN, Double.NaN);
        }
    }
}
