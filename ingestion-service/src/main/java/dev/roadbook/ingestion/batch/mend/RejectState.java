package dev.roadbook.ingestion.batch.mend;

/** What has become of a rejected row. */
enum RejectState {
    OPEN,
    EDITED,
    SENT,
    DISMISSED
}
