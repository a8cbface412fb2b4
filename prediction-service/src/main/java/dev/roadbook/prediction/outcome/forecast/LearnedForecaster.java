package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.forecast.ForecastRules.Window;
import dev.roadbook.prediction.survival.GapCurve;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.time.LocalDate;
import java.util.List;

/** Reads everything off one curve: how long the gap after the last purchase lasts, learned from all accounts. */
public final class LearnedForecaster implements Forecaster {

    public static final String PREFIX = "survival-";
    public static final String DESCRIPTION =
            "How long the gap after the last purchase lasts, learned from the gaps of all accounts: the day it ends most"
                    + " probably, the shortest window around it, and chances conditioned on the days already passed.";

    /** Two years; what is later has no date. */
    private static final int CAP = 730;

    private static final int OPEN_END = 36_525;

    private final long number;
    private final GapModel model;
    private final Gaps gaps;
    private final ForecastRules rules;

    public LearnedForecaster(long number, GapModel model, Gaps gaps, ForecastProperties properties) {
        this.number = number;
        this.model = model;
        this.gaps = gaps;
        this.rules = new ForecastRules(properties);
    }

    @Override
    public String version() {
        return PREFIX + number;
    }

    @Override
    public String description() {
        return DESCRIPTION;
    }

    @Override
    public Prospect prospect(History history, Portfolio portfolio, LocalDate asOf) {
        var rhythm = history.rhythm();
        if (rhythm.purchaseDays().isEmpty()) {
            var assumed = gaps.of(rhythm, portfolio);
            return new Prospect(rules.refusal(rhythm).orElseThrow(), assumed, List.of());
        }
        var timeline = Timelines.of(history);
        var outlook = model.after(timeline, timeline.purchases() - 1);
        var gap = new Learned(outlook.curve(), gaps.typicalGap(rhythm, portfolio));
        var forecast = rules.refusal(rhythm).orElseGet(() -> rules.forecast(rhythm, gap, window(outlook), asOf));
        return new Prospect(forecast, gap, Habits.of(history));
    }

    private static Window window(GapModel.Outlook outlook) {
        int day = outlook.days(CAP);
        var window = outlook.curve().window(outlook.windowLevel(), day, CAP);
        return new Window(window.start(), day, window.end() < CAP ? window.end() : OPEN_END);
    }

    private record Learned(GapCurve curve, double typicalGap) implements GapLength {

        @Override
        public double longerThan(int days) {
            return curve.longerThan(days);
        }
    }
}
