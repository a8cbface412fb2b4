package dev.roadbook.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How current an answer is.
 *
 * @param salesUntil latest business day with sales
 * @param batchId latest batch that is in the answer
 * @param batchCompletedAt when that batch was published
 * @param modelVersion forecaster behind the predictions
 * @param asOf business day the predictions refer to
 */
public record Freshness(
        @Nullable LocalDate salesUntil,
        @Nullable String batchId,
        @Nullable Instant batchCompletedAt,
        @Nullable String modelVersion,
        @Nullable LocalDate asOf) {}
