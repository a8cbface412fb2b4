package dev.roadbook.ingestion.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.roadbook.ingestion.storage.Envelope;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Takes the one file out of a multipart body in passing, in little memory.
 *
 * <p>Whatever is wrong with the body is only said at its end: until then nobody knows whether its signature is good.
 */
final class MultipartEnvelope implements Envelope {

    private static final String PART = "file";
    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int LONGEST_PADDING = 80;
    private static final Pattern BOUNDARY = Pattern.compile("[\\w'()+,./:=? -]{0,69}[\\w'()+,./:=?-]");
    private static final Set<String> PLAIN_ENCODINGS = Set.of("7bit", "8bit", "binary");

    private enum State {
        PREAMBLE,
        DELIMITER,
        HEADERS,
        FILE,
        END,
        BROKEN
    }

    private final byte[] delimiter;
    private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
    private State state = State.PREAMBLE;
    private boolean found;
    private @Nullable String fileName;
    private int matched = 2; // the first delimiter needs no line break before it

    private MultipartEnvelope(String boundary) {
        delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    }

    static boolean isDeclaredBy(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Nothing if the declaration names no usable boundary, or another kind than form data. */
    static Optional<MultipartEnvelope> of(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType);
            var boundary = type.getParameter("boundary");
            if (boundary == null || !type.getSubtype().equals("form-data")) {
                return Optional.empty();
            }
            var plain = boundary.startsWith("\"") ? boundary.substring(1, boundary.length() - 1) : boundary;
            return BOUNDARY.matcher(plain).matches() ? Optional.of(new MultipartEnvelope(plain)) : Optional.empty();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** Whether the body has ended and held exactly one part, of the right name. */
    boolean isWhole() {
        return state == State.END && found;
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    @Override
    public void open(byte[] bytes, int length, Content file) {
        int position = 0;
        while (position < length) {
            position = switch (state) {
                case PREAMBLE -> toDelimiter(bytes, position, length, (_, _, _) -> {});
                case FILE -> toDelimiter(bytes, position, length, file);
                case DELIMITER -> afterDelimiter(bytes[position], position);
                case HEADERS -> inHeaders(bytes[position], position);
                case END, BROKEN -> length;
            };
        }
    }

    /** What may yet turn out to be the delimiter is held back; a line break begins it and is nowhere else in it. */
    private int toDelimiter(byte[] bytes, int from, int length, Content file) {
        int held = matched;
        for (int i = from; i < length; i++) {
            matched = bytes[i] == delimiter[matched] ? matched + 1 : bytes[i] == delimiter[0] ? 1 : 0;
            if (held > 0 && matched < held + i + 1 - from) {
                file.accept(delimiter, 0, held);
                held = 0;
            }
            if (matched == delimiter.length) {
                handOn(bytes, from, i + 1 - matched, file);
                matched = 0;
                state = State.DELIMITER;
                headers.reset();
                return i + 1;
            }
        }
        handOn(bytes, from, length - matched, file);
        return length;
    }

    private static void handOn(byte[] bytes, int from, int to, Content file) {
        if (to > from) {
            file.accept(bytes, from, to - from);
        }
    }

    /** The rest of the delimiter's line: two dashes end the body, a line break begins a part. */
    private int afterDelimiter(byte next, int position) {
        headers.write(next);
        var line = headers.toString(ISO_8859_1);
        var said = line.strip();
        if (said.isEmpty() && line.endsWith("\r\n")) {
            state = found ? State.BROKEN : State.HEADERS;
        } else if (said.equals("--")) {
            state = State.END;
        } else if ((!said.isEmpty() && !said.equals("-")) || line.length() > LONGEST_PADDING) {
            state = State.BROKEN;
        }
        return position + 1;
    }

    private int inHeaders(byte next, int position) {
        headers.write(next);
        if (next == '\n' && headers.toString(ISO_8859_1).endsWith(END_OF_HEADERS)) {
            state = isFile(SentName.text(headers.toByteArray())) ? State.FILE : State.BROKEN;
        } else if (headers.size() > LONGEST_HEADERS) {
            state = State.BROKEN;
        }
        return position + 1;
    }

    private boolean isFile(String lines) {
        try {
            var disposition = ContentDisposition.parse(
                    header(lines, "content-disposition").orElse("none"));
            fileName = disposition.getFilename();
            found = disposition.isFormData() && PART.equals(disposition.getName());
            return found
                    && PLAIN_ENCODINGS.contains(
                            header(lines, "content-transfer-encoding").orElse("binary"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> header(String lines, String name) {
        return lines.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
