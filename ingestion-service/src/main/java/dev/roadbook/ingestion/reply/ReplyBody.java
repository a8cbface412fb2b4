package dev.roadbook.ingestion.reply;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.file.FailureCode;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the sender reads it.
 *
 * @param type what happened, such as {@code batch.completed}
 * @param timestamp when
 */
record ReplyBody(String type, Instant timestamp, Data data) {

    /**
     * What became of the file.
     *
     * @param contentSha256 of the bytes that were delivered
     * @param state COMPLETED, QUARANTINED (a person decides), FAILED or UNDONE
     * @param unchangedCount lines that were known already; null, like changed, where lines are not compared
     * @param pageUrl where a person sees it
     * @param rejectsUrl its rejected lines with their reasons, for a key that may read batches; null where there are none
     */
    record Data(
            UUID batchId,
            String source,
            String fileName,
            String contentSha256,
            BatchState state,
            @Nullable FailureCode failureCode,
            @Nullable String failureReason,
            Instant receivedAt,
            long lineCount,
            long acceptedCount,
            long rejectedCount,
            @Nullable Long changedCount,
            @Nullable Long unchangedCount,
            long orderCount,
            URI pageUrl,
            @Nullable URI rejectsUrl) {}

    static ReplyBody of(BatchDetails batch, URI publicUrl, Instant now) {
        var summary = batch.summary();
        var data = new Data(
                batch.id(),
                batch.source(),
                batch.fileName(),
                batch.contentSha256(),
                batch.state(),
                batch.failureCode(),
                batch.failureReason(),
                batch.receivedAt(),
                summary.lineCount(),
                summary.acceptedCount(),
                summary.rejectedCount(),
                summary.changedCount(),
                summary.unchangedCount(),
                summary.orderCount(),
                publicUrl.resolve("/dashboard/data?open=" + batch.id()),
                summary.rejectedCount() == 0 ? null : publicUrl.resolve("/api/batches/" + batch.id() + "/rejects"));
        return new ReplyBody("batch." + batch.state().name().toLowerCase(Locale.ROOT), now, data);
    }
}
