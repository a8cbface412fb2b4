package dev.roadbook.outreach.week;

import org.jspecify.annotations.Nullable;

/**
 * A representative's accounts now and a week before.
 *
 * @param repId representative
 * @param figures how they stand
 * @param lastWeek how they stood, if that was kept
 */
public record RepWeek(
        String repId, Figures figures, @Nullable Figures lastWeek) {}
