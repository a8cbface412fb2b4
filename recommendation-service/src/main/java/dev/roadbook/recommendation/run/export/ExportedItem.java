package dev.roadbook.recommendation.run.export;

import dev.roadbook.recommendation.scenario.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recommendation as campaign tools read it. */
record ExportedItem(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        int place,
        String sku,
        @Nullable String productName,
        Scenario scenario,
        @Nullable String reason,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal score,
        int auditScore,
        LocalDate asOf,
        @Nullable String approvedBy,
        UUID runId) {}
