package dev.roadbook.ingestion.batch.view;

import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.file.FailureCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as people see it.
 *
 * @param lineCount lines read, also while they are being read
 * @param newCount lines nobody knew; null, like changed and unchanged, where lines are not compared
 * @param percent how much of the work is done
 * @param undoable whether what it said can be taken back
 * @param corrects the batch whose rejected rows it brings again, mended
 * @param qualityScore how good the file was as delivered, from 0 to 100: rejected rows, and a fifth of restated ones, are taken off
 * @param rejectedShare of its rows
 * @param restatedShare of its accepted rows, which say otherwise what was known; null where rows are not compared
 */
record BatchView(
        UUID batchId,
        String source,
        String fileName,
        @Schema(implementation = BatchState.class) String state,

        @Schema(implementation = FailureCode.class) @Nullable String failureCode,

        @Nullable String failureReason,
        Instant receivedAt,
        @Nullable Instant completedAt,
        long sizeBytes,
        long lineCount,
        long acceptedCount,
        long rejectedCount,
        @Nullable Long newCount,
        @Nullable Long changedCount,
        @Nullable Long unchangedCount,
        long orderCount,
        long accountCount,
        @Nullable LocalDate firstOrderDate,
        @Nullable LocalDate lastOrderDate,
        BigDecimal netRevenue,
        @Nullable String currency,
        int percent,
        @Nullable Long rowsPerSecond,
        @Nullable Long etaSeconds,
        String uploadedBy,
        boolean undoable,
        @Nullable String undoReason,
        @Nullable String undoneBy,
        @Nullable Instant undoRequestedAt,
        @Nullable Instant undoneAt,
        @Nullable UUID corrects,
        @Nullable Integer qualityScore,
        @Nullable BigDecimal rejectedShare,
        @Nullable BigDecimal restatedShare) {}
