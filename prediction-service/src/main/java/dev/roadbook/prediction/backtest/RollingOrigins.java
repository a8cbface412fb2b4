package dev.roadbook.prediction.backtest;

import dev.roadbook.prediction.backtest.RollingBacktest.Progress;
import dev.roadbook.prediction.peer.BgNbd;
import dev.roadbook.prediction.peer.RepeatBuying;
import dev.roadbook.prediction.peer.RepeatBuyingModel;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Refused;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.survival.TrainingSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * Predicts the next date at every purchase that is at least an account's third, lies late enough and was watched long
 * enough, from what was known that day; models are learned anew at regular origins, from what was known at each.
 */
final class RollingOrigins {

    static final int CAP = 90;
    static final int HORIZON = 30;

    private static final double FIRST_SHARE = 0.6;
    static final int STEP = 30;
    private static final int EARLIER_PURCHASES = 2;

    private final List<Timeline> timelines;
    private final int firstDay;
    private final int lastDay;
    private final int step;
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
     * @param withoutModel purchases for which there was too little history to learn a model
     */
    record Result(List<Dated> events, int origins, int withoutModel) {}

    /** Days after which purchases are dated; none where the history is too short. */
    static int watchedDays(int firstDay, int lastDay) {
        return Math.max(0, lastDay - CAP - from(firstDay, lastDay) + 1);
    }

    private static int from(int firstDay, int lastDay) {
        return (int) Math.floor(firstDay + FIRST_SHARE * (lastDay - firstDay)) + 1;
    }

    Result run() {
        return run((_, _) -> true).orElseThrow();
    }

    /** Nothing where it is not to go on. */
    Optional<Result> run(Progress progress) {
        int from = from(firstDay, lastDay);
        int to = lastDay - CAP;
        int all = Math.ceilDiv(watchedDays(firstDay, lastDay), step);
        var events = new ArrayList<Dated>();
        int origins = 0;
        int withoutModel = 0;
        for (int origin = from; origin <= to; origin += step) {
            if (!progress.at((origin - from) / step, all)) {
                return Optional.empty();
            }
            int last = Math.min(to, origin + step - 1);
            switch (trainer.train(timelines, origin - 1)) {
                case Learned learned -> {
                    predict(learned.model(), origin, last, events);
                    origins++;
                }
                case Refused _ -> withoutModel += purchases(origin, last);
            }
        }
        return Optional.of(new Result(events, origins, withoutModel));
    }

    private void predict(GapModel model, int origin, int last, List<Dated> events) {
        var naive = NaiveGaps.of(timelines, origin - 1);
        var bgNbd = RepeatBuyingModel.fit(Customers.of(timelines, origin - 1), BgNbd::of);
        for (var timeline : timelines) {
            for (int i = first(timeline, origin); i < timeline.purchasesUntil(last); i++) {
                events.add(predict(model, naive, bgNbd, timeline, i));
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

    private static Dated predict(GapModel model, NaiveGaps naive, BgNbd bgNbd, Timeline timeline, int index) {
        var outlook = model.after(timeline, index);
        double median = timeline.medianGap(index);
        var customer = new RepeatBuying(index, Customers.weeks(timeline, index), Customers.weeks(timeline, index));
        var days = new EnumMap<Method, Double>(Method.class);
        days.put(Method.ROADBOOK, (double) outlook.days(CAP));
        days.put(Method.MEDIAN, Math.min(CAP, median));
        days.put(Method.MEAN, Math.min(CAP, NaiveGaps.mean(timeline, index)));
        days.put(Method.LAST, Math.min(CAP, (double) timeline.gapBefore(index)));
        days.put(Method.BG_NBD, (double) Customers.likelyDay(bgNbd, customer, CAP));
        var within30 = new EnumMap<Method, Double>(Method.class);
        within30.put(Method.ROADBOOK, outlook.curve().endsWithin(HORIZON, 0));
        within30.put(Method.MEDIAN, naive.within(HORIZON, median));
        within30.put(Method.BG_NBD, bgNbd.buysWithin(customer, HORIZON / 7.0));
        int gap = index + 1 < timeline.purchases() ? timeline.gapBefore(index + 1) : CAP;
        return new Dated(
                timeline.account(),
                timeline.day(index),
                index,
                median,
                Math.min(CAP, gap),
                days,
                within30,
                outlook.window(CAP),
                naive);
    }
}
