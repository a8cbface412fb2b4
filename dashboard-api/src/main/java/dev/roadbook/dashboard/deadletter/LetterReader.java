package dev.roadbook.dashboard.deadletter;

import dev.roadbook.dashboard.deadletter.LetterPayload.Format;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.Outage;
import dev.roadbook.platform.kafka.UndecodableEvent;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a record's value readable, as far as it can be read. */
@Component
class LetterReader {

    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final int MOST_BYTES = 512;

    private final EventCodec codec;
    private final JsonMapper json;

    LetterReader(EventCodec codec, JsonMapper json) {
        this.codec = codec;
        this.json = json;
    }

    LetterPayload read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new LetterPayload(Format.NONE, "", false);
        }
        try {
            var event = json.readTree(codec.decode(topic, value).toString());
            var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(event);
            return text.length() > MOST_CHARACTERS
                    ? new LetterPayload(Format.JSON, text.substring(0, MOST_CHARACTERS), true)
                    : new LetterPayload(Format.JSON, text, false);
        } catch (UndecodableEvent | Outage | JacksonException e) { // its bytes are what is left to look at
            return hex(value);
        }
    }

    private static LetterPayload hex(byte[] value) {
        var length = Math.min(value.length, MOST_BYTES);
        return new LetterPayload(
                Format.HEX, HexFormat.ofDelimiter(" ").formatHex(value, 0, length), value.length > length);
    }
}
