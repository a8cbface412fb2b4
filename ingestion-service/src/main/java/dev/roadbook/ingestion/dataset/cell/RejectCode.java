package dev.roadbook.ingestion.dataset.cell;

/** Why a line was not accepted. */
public enum RejectCode {
    RAGGED_ROW,
    MISSING_DATE,
    BAD_DATE,
    FUTURE_DATE,
    ANCIENT_DATE,
    MISSING_NUMBER,
    BAD_NUMBER,
    UNKNOWN_CURRENCY,
    MIXED_CURRENCY,
    NO_ACCOUNT,
    NO_PRODUCT,
    TOO_LONG,
    CELL_ERROR,
    REPEATED_LINE,
    NO_REP,
    NO_ACTIVITY,
    UNKNOWN_ACTIVITY,
    OUT_OF_RANGE
}
