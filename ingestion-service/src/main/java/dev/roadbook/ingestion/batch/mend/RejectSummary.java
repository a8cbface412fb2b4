package dev.roadbook.ingestion.batch.mend;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was rejected of a file and what has become of it.
 *
 * @param states rows by what has become of them
 * @param faults rows that say the same in the same column and are rejected for it, the commonest first
 * @param sent the batches that brought rows again
 */
record RejectSummary(Map<RejectState, Long> states, List<Fault> faults, List<Sent> sent) {

    /**
     * Rows with one and the same fault.
     *
     * @param place of the cell at fault, from 0; null where the row as a whole is at fault
     * @param value what that cell says, shortened
     * @param unsettled how many are neither sent nor dismissed
     */
    record Fault(
            String code, @Nullable Integer place, @Nullable String value, long rowCount, long unsettled) {}

    /** Rows that a batch brought again. */
    record Sent(UUID batchId, long rowCount) {}
}
