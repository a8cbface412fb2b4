package dev.roadbook.ingestion.dataset.cell;

/** What a row turned out to be. */
public sealed interface ParsedLine {

    /** The line of the file. */
    long row();

    /** A line that can be taken over. */
    record Accepted(long row, SalesLine line) implements ParsedLine {}

    /**
     * A line that cannot.
     *
     * @param message for the person who can correct it
     * @param raw the row as it was, shortened if it is very long
     */
    record Rejected(long row, RejectCode code, String message, String raw) implements ParsedLine {}
}
