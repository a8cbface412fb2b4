package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.file.FailureCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One file on its way; it allows only what its state allows. Rows come to be by {@link Batches#add}. */
@Entity
@DynamicUpdate
class Batch {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long position;

    @Version
    private long version;

    private String source;
    private String fileName;
    private @Nullable String contentSha256;
    private long sizeBytes;
    private String uploadedBy;

    @Enumerated(EnumType.STRING)
    private BatchState state = BatchState.RECEIVED;

    @Enumerated(EnumType.STRING)
    private @Nullable FailureCode failureCode;

    private @Nullable String failureReason;
    private boolean failedPublishing;
    private @Nullable String releasedBy;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID corrects;

    private int attempts;
    private Instant receivedAt;
    private @Nullable Instant parsingStartedAt;
    private @Nullable Instant publishingStartedAt;
    private @Nullable Instant completedAt;
    private @Nullable String undoKind;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant expiredAt;

    @Embedded
    private @Nullable Undoing undoing;

    @Embedded
    private BatchSummary summary = BatchSummary.NOTHING;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Batch() {}

    Batch(UUID id, NewFile file, Instant receivedAt) {
        this.id = id;
        this.source = file.source();
        this.fileName = file.fileName();
        this.contentSha256 = file.contentSha256();
        this.sizeBytes = file.sizeBytes();
        this.uploadedBy = file.uploadedBy();
        this.receivedAt = receivedAt;
    }

    /** Notes that work begins, so that a batch which ends its worker is known by the number it leaves behind. */
    int begin() {
        require("worked", BatchState.RECEIVED, BatchState.PARSING, BatchState.PUBLISHING, BatchState.UNDOING);
        return ++attempts;
    }

    /** The work ended for a reason that is not the batch's; a batch that has come to rest needs no forgiveness. */
    void forgive() {
        attempts = Math.max(0, attempts - 1);
    }

    /** Also after a crash, which leaves a batch in the middle of parsing: it starts over. */
    void startParsing(Instant now) {
        require("parsed", BatchState.RECEIVED, BatchState.PARSING);
        state = BatchState.PARSING;
        parsingStartedAt = now;
        summary = BatchSummary.NOTHING;
    }

    /**
     * What was parsed is merged and goes out.
     *
     * @param kind kind of file that can take it back; null where none can
     */
    void startPublishing(BatchSummary parsed, @Nullable String kind, Instant now) {
        require("published", BatchState.PARSING);
        undoKind = kind;
        state = BatchState.PUBLISHING;
        publishingStartedAt = now;
        summary = parsed;
    }

    void quarantine(BatchSummary held) {
        require("quarantined", BatchState.PARSING);
        state = BatchState.QUARANTINED;
        summary = held;
    }

    void complete(Instant now) {
        require("completed", BatchState.PUBLISHING);
        state = BatchState.COMPLETED;
        completedAt = now;
    }

    void fail(FailureCode code, String reason) {
        require("failed", BatchState.RECEIVED, BatchState.PARSING, BatchState.PUBLISHING, BatchState.UNDOING);
        failedPublishing = state == BatchState.PUBLISHING;
        state = BatchState.FAILED;
        failureCode = code;
        failureReason = reason;
    }

    void retry() {
        require("retried", BatchState.FAILED);
        state = undoing != null ? BatchState.UNDOING : failedPublishing ? BatchState.PUBLISHING : BatchState.RECEIVED;
        failureCode = null;
        failureReason = null;
        failedPublishing = false;
        attempts = 0;
    }

    /** What later files repeated of its lines is not kept any more, so that it can only be sent again. */
    boolean isExpired() {
        return expiredAt != null;
    }

    /** Publishes what can be published, however much was rejected. */
    void release(String person) {
        require("released", BatchState.QUARANTINED);
        state = BatchState.RECEIVED;
        releasedBy = person;
        attempts = 0;
    }

    /** What it said can be taken back by whoever kept it. */
    void requireUndoable() {
        require("undone", BatchState.COMPLETED);
        if (undoKind == null) {
            throw new UndoRefused();
        }
    }

    /** From now on its file is unknown again. */
    void undo(String reason, String person, Instant now) {
        requireUndoable();
        state = BatchState.UNDOING;
        undoing = new Undoing(reason, person, now, null, null, sha256());
        contentSha256 = null;
        attempts = 0;
    }

    void reverted(Instant now) {
        undoing = undoingOr("reverted").reverted(now);
    }

    void undone(Instant now) {
        undoing = undoingOr("undone").done(now);
        state = BatchState.UNDONE;
    }

    private Undoing undoingOr(String action) {
        require(action, BatchState.UNDOING);
        return Objects.requireNonNull(undoing);
    }

    private String sha256() {
        return contentSha256 != null
                ? contentSha256
                : Objects.requireNonNull(undoing).undoneSha256();
    }

    BatchDetails details() {
        return new BatchDetails(
                id,
                position,
                source,
                fileName,
                sha256(),
                sizeBytes,
                uploadedBy,
                state,
                failureCode,
                failureReason,
                releasedBy != null,
                corrects,
                receivedAt,
                parsingStartedAt,
                publishingStartedAt,
                completedAt,
                undoKind,
                undoing,
                summary);
    }

    private void require(String action, BatchState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new IllegalTransition(state, action);
        }
    }
}
