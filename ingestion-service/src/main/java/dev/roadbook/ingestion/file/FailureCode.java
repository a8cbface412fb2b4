package dev.roadbook.ingestion.file;

/** Why a file came to nothing. */
public enum FailureCode {
    EMPTY_FILE,
    DAMAGED_FILE,
    UNSUPPORTED_FORMAT,
    UNKNOWN_ENCODING,
    PASSWORD_PROTECTED,
    LIMIT_EXCEEDED,
    MALFORMED_CONTENT,
    NO_SHEET,
    MISSING_COLUMNS,
    REPEATED_COLUMNS,
    UNKNOWN_SOURCE,
    LOST_FILE,
    SERVICE_STOPPED,
    SERVICE_FAULT,

    /** Files that failed before codes were kept. */
    UNREADABLE_FILE
}
