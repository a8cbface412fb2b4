package dev.roadbook.prediction.model;

import dev.roadbook.prediction.survival.Rehearsal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A learned model that is kept.
 *
 * @param version grows with every model
 * @param learnedAt when it was learned
 * @param isActive whether people or the latest learning chose it
 * @param firstDay first purchase it was learned from
 * @param asOf last day it was learned from
 * @param accounts accounts it was learned from
 * @param gaps gaps it saw
 * @param endedGaps those among them that had ended
 * @param purchaseDays days on which accounts bought, all that were known; unknown for the earliest models
 * @param rehearsal how one like it did before it was kept; unknown for the earliest models
 * @param shortcoming why it was not made the active one when it was learned
 */
record StoredModel(
        long version,
        Instant learnedAt,
        boolean isActive,
        LocalDate firstDay,
        LocalDate asOf,
        int accounts,
        int gaps,
        int endedGaps,
        @Nullable Long purchaseDays,
        @Nullable Rehearsal rehearsal,
        @Nullable Shortcoming shortcoming) {}
