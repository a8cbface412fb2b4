package dev.roadbook.dashboard.deadletter;

/**
 * A record's value for people to read.
 *
 * @param format how it is shown
 * @param text the event as JSON, or the first bytes in hexadecimal
 * @param truncated whether there is more of it
 */
record LetterPayload(Format format, String text, boolean truncated) {

    enum Format {
        JSON,
        HEX,
        NONE
    }
}
