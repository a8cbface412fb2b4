package dev.roadbook.ingestion.batch;

import java.util.EnumSet;
import java.util.Set;

/** Life of a batch: received, parsed, published; or held, or given up, until a person says otherwise. */
public enum BatchState {
    RECEIVED,
    PARSING,
    PUBLISHING,
    COMPLETED,
    QUARANTINED,
    FAILED;

    /** States in which the service still has something to do. */
    public static final Set<BatchState> UNFINISHED = EnumSet.of(RECEIVED, PARSING, PUBLISHING);
}
