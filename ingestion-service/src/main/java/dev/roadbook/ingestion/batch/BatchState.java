package dev.roadbook.ingestion.batch;

/** Life of a batch: received, parsed, published; or held, or given up, until a person says otherwise; perhaps undone. */
public enum BatchState {
    RECEIVED,
    PARSING,
    PUBLISHING,
    COMPLETED,
    QUARANTINED,
    FAILED,
    UNDOING,
    UNDONE;
}
