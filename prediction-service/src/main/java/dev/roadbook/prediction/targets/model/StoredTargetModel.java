package dev.roadbook.prediction.targets.model;

import dev.roadbook.prediction.targets.forest.EvenPace;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A forest that is kept.
 *
 * @param version grows with every forest
 * @param isSynthetic whether it was learned from made-up months
 * @param examples days of months it was grown from
 * @param pace the simple rule, fitted to the same months
 * @param shortcoming why it was not made the active one when it was grown
 */
public record StoredTargetModel(
        long version,
        Instant learnedAt,
        boolean isActive,
        boolean isSynthetic,
        LocalDate firstMonth,
        LocalDate lastMonth,
        int examples,
        Evaluation evaluation,
        EvenPace pace,
        @Nullable Shortcoming shortcoming) {

    static final String PREFIX = "agent-target-";

    String name() {
        return PREFIX + version;
    }
}
