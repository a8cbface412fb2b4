package dev.roadbook.dashboard.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.platform.kafka.Replayed;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * What a letter's headers say, in text that a table takes: without NUL, and cut where nobody reads on.
 *
 * @param headers the headers
 */
record LetterHeaders(Headers headers) {

    private static final int NAME_LENGTH = 200;
    private static final int MESSAGE_LENGTH = 2_000;

    @Nullable String service() {
        return text(Replayed.SERVICE, NAME_LENGTH);
    }

    /** The event's plain name, where its producer said it. */
    @Nullable String eventType() {
        var type = text("ce_type", NAME_LENGTH);
        return type == null ? null : type.substring(type.lastIndexOf('.') + 1);
    }

    String cause() {
        return Stream.of(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, KafkaHeaders.DLT_EXCEPTION_FQCN)
                .map(name -> text(name, NAME_LENGTH))
                .filter(text -> text != null)
                .findFirst()
                .orElse("unknown");
    }

    String message() {
        var message = text(KafkaHeaders.DLT_EXCEPTION_MESSAGE, MESSAGE_LENGTH);
        return message == null ? "" : message;
    }

    long number(String name, long otherwise) {
        var value = value(headers.lastHeader(name));
        return switch (value == null ? 0 : value.length) {
            case Integer.BYTES -> ByteBuffer.wrap(value).getInt();
            case Long.BYTES -> ByteBuffer.wrap(value).getLong();
            default -> otherwise;
        };
    }

    @Nullable String text(String name, int length) {
        return printable(value(headers.lastHeader(name)), length);
    }

    static @Nullable String printable(byte @Nullable [] bytes, int length) {
        if (bytes == null) {
            return null;
        }
        var text = new String(bytes, UTF_8).replace("\0", "");
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }

    private static byte @Nullable [] value(@Nullable Header header) {
        return header == null ? null : header.value();
    }
}
