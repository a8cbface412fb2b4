package dev.roadbook.recommendation.run.view;

import dev.roadbook.recommendation.settings.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A complete run.
 *
 * @param asOf purchases up to this day counted
 * @param policy how recommendations were judged
 * @param settingsVersion what people call the numbers they were computed by
 * @param accountCount accounts that were looked at
 * @param heldCount of them, those nothing is recommended to
 * @param itemCount products recommended
 * @param passingCount of them, those that passed the audit
 * @param warnedCount of those, the ones something speaks against
 * @param recipientCount accounts with a product that passed the audit
 * @param safeCount accounts with recommendations of which each has 80 points or more
 * @param approvedCount products people approved
 * @param rejectedCount products people rejected
 * @param exportedCount products that left
 * @param waitingCount products that passed the audit and that nobody has decided on
 * @param heldBackCount approved products that broke a rule when they were last to leave
 * @param fourEyes whether another person approves than the one who asked for it
 * @param contentHash equal inputs, settings and results have equal ones
 * @param revision grows with each decision; goes into {@code If-Match} of decisions on many
 */
record RunSummary(
        UUID id,
        LocalDate asOf,
        Policy policy,
        String settingsVersion,
        String requestedBy,
        Instant begunAt,
        Instant completedAt,
        int accountCount,
        int heldCount,
        int itemCount,
        int passingCount,
        int warnedCount,
        int recipientCount,
        int safeCount,
        int approvedCount,
        int rejectedCount,
        int exportedCount,
        int waitingCount,
        int heldBackCount,
        boolean fourEyes,
        String contentHash,
        long revision) {}
