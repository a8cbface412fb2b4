package dev.roadbook.dashboard.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A record's value for people to read.
 *
 * @param format how it is shown
 * @param text the event as JSON, or the first bytes in hexadecimal
 * @param truncated whether there is more of it
 */
@Schema(name = "DeadLetterPayload")
record LetterPayload(Format format, String text, boolean truncated) {

    enum Format {
        JSON,
        HEX,
        NONE
    }
}
