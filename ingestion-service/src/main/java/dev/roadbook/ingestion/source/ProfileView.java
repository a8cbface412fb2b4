package dev.roadbook.ingestion.source;

import dev.roadbook.ingestion.profile.ProfileDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column profile as people see it.
 *
 * @param shipped whether it came with the product or its installation, and can be copied but not changed
 * @param revision what a change names in {@code If-Match}; 0 of one that is shipped
 * @param sources whose files are read by it
 */
record ProfileView(
        ProfileDocument document,
        boolean shipped,
        long revision,
        List<String> sources,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
