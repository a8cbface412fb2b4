package dev.roadbook.dashboard.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one instance tells all of them through PostgreSQL. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.Accounts.class, name = "accounts"),
    @JsonSubTypes.Type(value = Notice.Reminders.class, name = "reminders"),
    @JsonSubTypes.Type(value = Notice.Batch.class, name = "batch")
})
sealed interface Notice {

    record Accounts(@Nullable String rep, List<String> ids) implements Notice {}

    record Reminders(List<UUID> ids) implements Notice {}

    record Batch(UUID batchId, Instant completedAt) implements Notice {}
}
