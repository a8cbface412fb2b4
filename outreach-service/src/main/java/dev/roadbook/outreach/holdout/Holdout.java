package dev.roadbook.outreach.holdout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with accounts that are not reminded.
 *
 * @param holdoutId identity
 * @param percent share of the accounts that is not reminded
 * @param windowDays days after the due day in which an order counts
 * @param points difference it was planned to find, in percentage points; null where it began by configuration
 * @param plannedError standard error of the difference it was planned for
 * @param knownBy day by which that difference can be known
 * @param startedBy who began it
 * @param startedAt when
 * @param endedBy who ended it; null while it runs
 * @param endedAt when
 */
record Holdout(
        UUID holdoutId,
        int percent,
        int windowDays,
        @Nullable Integer points,
        double plannedError,
        @Nullable LocalDate knownBy,
        String startedBy,
        Instant startedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {}
