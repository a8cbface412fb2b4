package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.GapModelFile;
import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training;
import dev.roadbook.prediction.survival.Simulated;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.survival.TrainingSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Forecasters with the shipped configuration. */
public final class Forecasters {

    private static final int DAYS = 600;

    /** The last day the learned forecaster knows. */
    public static final LocalDate LEARNED_ON = LocalDate.ofEpochDay(Simulated.FIRST_DAY + DAYS);

    private static final List<Timeline> PORTFOLIO = portfolio();
    private static final GapModel MODEL = model();

    private Forecasters() {}

    public static Forecaster naive() {
        return new NaiveForecaster(new Gaps(properties()), properties());
    }

    /** Learned from accounts that buy weekly, monthly, or at random until they leave. */
    public static Forecaster learned() {
        return learned(MODEL, properties());
    }

    static Forecaster learned(ForecastProperties properties) {
        return learned(MODEL, properties);
    }

    /** The same, read back from its bytes. */
    static Forecaster learnedElsewhere() {
        return learned(GapModelFile.read(GapModelFile.write(MODEL)), properties());
    }

    private static Forecaster learned(GapModel model, ForecastProperties properties) {
        return new LearnedForecaster(7, model, new Gaps(properties), properties);
    }

    private static ForecastProperties properties() {
        return Defaults.of(ForecastProperties.class);
    }

    private static List<Timeline> portfolio() {
        var simulated = new Simulated(7);
        var timelines = new ArrayList<>(simulated.regular("weekly", 40, 7, 0, DAYS));
        timelines.addAll(simulated.regular("monthly", 60, 30, 0.2, DAYS));
        timelines.addAll(simulated.dying("dying", 120, 12, 150, DAYS));
        return timelines;
    }

    private static GapModel model() {
        var training = new GapModelTrainer(TrainingSettings.defaults()).train(PORTFOLIO, Simulated.FIRST_DAY + DAYS);
        if (training instanceof Training.Learned learned) {
            return learned.model();
        }
        throw new AssertionError("nothing was learned");
    }
}
