package dev.roadbook.dashboard.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did.
 *
 * @param replaced value that was replaced; empty for none, absent where nothing was replaced
 * @param replacement what took its place, likewise
 */
record ActivityView(
        UUID activityId,
        Instant at,
        String kind,
        @Nullable String actor,
        @Nullable String accountId,
        @Nullable String accountName,
        String text,
        @Nullable String ref,
        @Nullable String replaced,
        @Nullable String replacement) {}
