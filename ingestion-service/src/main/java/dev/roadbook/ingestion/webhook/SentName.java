package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.springframework.util.StringUtils;

/** Reads the name of a file as its sender meant it. */
final class SentName {

    private static final String EXTENDED = "UTF-8''";

    private SentName() {}

    /** A header's value, as the server hands it on: a letter a byte. RFC 8187 is understood, too. */
    static String ofHeader(String value) {
        if (value.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) {
            try {
                return StringUtils.uriDecode(value.substring(EXTENDED.length()), UTF_8);
            } catch (IllegalArgumentException e) {
                return value;
            }
        }
        return text(value.getBytes(ISO_8859_1));
    }

    /** UTF-8 if it can be, else what older systems write. */
    static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
