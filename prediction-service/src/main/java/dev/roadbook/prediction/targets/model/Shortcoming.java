package dev.roadbook.prediction.targets.model;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a forest gives no answers unless a person wants it to: on the held-out months the simple rule did better. */
@Schema(name = "TargetShortcoming")
enum Shortcoming {
    /** It put misses before hits less often. */
    RANKS_WORSE,
    /** Its chances were further from what came. */
    LESS_CERTAIN;

    static @Nullable Shortcoming of(Evaluation evaluation) {
        if (evaluation.auc() < evaluation.simpleAuc()) {
            return RANKS_WORSE;
        }
        var simpleBrier = evaluation.simpleBrier();
        return simpleBrier != null && evaluation.brier() > simpleBrier ? LESS_CERTAIN : null;
    }
}
