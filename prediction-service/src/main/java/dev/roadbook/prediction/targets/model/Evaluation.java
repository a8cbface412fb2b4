package dev.roadbook.prediction.targets.model;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a forest grown on earlier months did on the latest ones, which it had not seen.
 *
 * @param trainedOn open days of representatives' months it was grown on
 * @param measuredOn open days of representatives' months it was measured on
 * @param holdoutFrom first month it was measured on
 * @param accuracy share of right answers, hit or miss
 * @param simpleAccuracy the same of a rule: sales so far continued evenly to the end of the month
 * @param majorityAccuracy the same of always giving the more frequent answer
 * @param auc how well misses are ranked before hits: 0.5 by chance, 1 always
 * @param simpleAuc the same of the rule
 * @param brier mean squared error of the chance; less is better
 * @param simpleBrier the same of the rule; unknown for forests grown before it gave chances
 * @param baseBrier the same of always giving the share of misses
 * @param confusion answers against what came
 * @param calibration chances given against what came
 * @param importance what each feature is worth
 */
@Schema(name = "TargetEvaluation")
record Evaluation(
        int trainedOn,
        int measuredOn,
        LocalDate holdoutFrom,
        double accuracy,
        double simpleAccuracy,
        double majorityAccuracy,
        double auc,
        double simpleAuc,
        double brier,
        @Nullable Double simpleBrier,
        double baseBrier,
        Confusion confusion,
        List<Bin> calibration,
        List<Importance> importance) {

    Evaluation {
        calibration = List.copyOf(calibration);
        importance = List.copyOf(importance);
    }

    /** Counts of what was said and what came. */
    record Confusion(int missSaidMissed, int missSaidHit, int hitSaidHit, int hitSaidMissed) {}

    /**
     * Answers with a chance of missing in a range.
     *
     * @param said mean chance that was given
     * @param came share that missed
     */
    record Bin(double from, double to, int count, double said, double came) {}

    /**
     * How much worse misses are ranked when a feature is shuffled.
     *
     * @param aucLoss mean loss over several shuffles
     */
    record Importance(String feature, double aucLoss) {}
}
