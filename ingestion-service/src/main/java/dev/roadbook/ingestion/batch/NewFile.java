package dev.roadbook.ingestion.batch;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken.
 *
 * @param deliveryId the sender's id of the delivery, where it gave one
 * @param uploadedBy the person, or the source itself
 */
public record NewFile(
        String source,
        @Nullable String deliveryId,
        String fileName,
        String contentSha256,
        long sizeBytes,
        String uploadedBy) {

    private static final int LONGEST_NAME = 200;

    public NewFile {
        fileName = presentable(fileName);
    }

    /** What a name from outside may look like: no folders, no control characters, not too long. */
    private static String presentable(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        var printable = last.codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty() || printable.equals(".") || printable.equals("..") ? "sales" : printable;
    }
}
