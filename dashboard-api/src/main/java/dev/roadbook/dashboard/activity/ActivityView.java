package dev.roadbook.dashboard.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something somebody did. */
record ActivityView(
        UUID activityId,
        Instant at,
        String kind,
        @Nullable String actor,
        @Nullable String accountId,
        @Nullable String accountName,
        String text,
        @Nullable String ref) {}
