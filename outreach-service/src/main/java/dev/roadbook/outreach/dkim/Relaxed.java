package dev.roadbook.outreach.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of headers and bodies that survives what mail servers do to white space on the way (RFC 6376, 3.4). */
final class Relaxed {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t]+");

    private Relaxed() {}

    /** A header without its end of line. */
    static String header(String name, String value) {
        var unfolded = LINE_BREAK.matcher(value).replaceAll("");
        return name.strip().toLowerCase(Locale.ROOT) + ":"
                + WHITE_SPACE.matcher(unfolded).replaceAll(" ").strip();
    }

    /** A body whose lines end in CRLF. */
    static byte[] body(byte[] mail, int from) {
        var out = new ByteArrayOutputStream(mail.length - from);
        int emptyLines = 0;
        int start = from;
        while (start < mail.length) {
            int end = endOfLine(mail, start);
            var line = line(mail, start, end);
            if (line.size() == 0) {
                emptyLines++;
            } else {
                for (; emptyLines > 0; emptyLines--) {
                    endLine(out);
                }
                out.writeBytes(line.toByteArray());
                endLine(out);
            }
            start = end + 2;
        }
        return out.toByteArray();
    }

    private static int endOfLine(byte[] mail, int start) {
        for (int i = start; i + 1 < mail.length; i++) {
            if (mail[i] == '\r' && mail[i + 1] == '\n') {
                return i;
            }
        }
        return mail.length;
    }

    // White space within a line becomes one space, and none at its end.
    private static ByteArrayOutputStream line(byte[] mail, int start, int end) {
        var line = new ByteArrayOutputStream(end - start);
        boolean space = false;
        for (int i = start; i < end; i++) {
            if (mail[i] == ' ' || mail[i] == '\t') {
                space = true;
            } else {
                if (space) {
                    line.write(' ');
                    space = false;
                }
                line.write(mail[i]);
            }
        }
        return line;
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
}
