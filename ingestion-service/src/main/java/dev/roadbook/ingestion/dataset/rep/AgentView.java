package dev.roadbook.ingestion.dataset.rep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A representative as people see them. */
record AgentView(
        String repId,
        String name,
        @Nullable String email,
        @Nullable String region,
        boolean active,
        long accounts,
        long revision,
        Instant updatedAt) {}
