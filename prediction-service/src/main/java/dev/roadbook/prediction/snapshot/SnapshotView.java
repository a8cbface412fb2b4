package dev.roadbook.prediction.snapshot;

import dev.roadbook.prediction.snapshot.Snapshots.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known on a day.
 *
 * @param asOf the day every number refers to
 * @param batchId batch whose orders had come last; absent where time moved the numbers
 * @param prediction the prediction as it stood, member by member as it was written then; without its explanation where
 *     many days are asked for
 */
record SnapshotView(LocalDate asOf, @Nullable UUID batchId, JsonNode prediction) {

    static SnapshotView whole(Row row, JsonMapper json) {
        return new SnapshotView(row.asOf(), row.batchId(), json.readTree(row.content()));
    }

    static SnapshotView unexplained(Row row, JsonMapper json) {
        var prediction = json.readTree(row.content()).asObject();
        return new SnapshotView(row.asOf(), row.batchId(), prediction.without("explanation"));
    }
}
