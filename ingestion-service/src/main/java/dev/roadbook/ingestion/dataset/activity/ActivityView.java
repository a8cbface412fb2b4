package dev.roadbook.ingestion.dataset.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An activity as people see it. */
record ActivityView(
        String activityId,
        String agentId,
        String type,
        LocalDate date,
        int count,
        @Nullable BigDecimal value,
        @Nullable String notes,
        long revision,
        Instant updatedAt) {}
