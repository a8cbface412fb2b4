package dev.roadbook.ingestion.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Writes free text as codes. */
final class Codes {

    private static final int SHORT = 6;

    private Codes() {}

    /** Capitals and digits only. */
    static String compact(String text) {
        return join(text, "");
    }

    /** Capitals and digits, with one dash for whatever was between them. */
    static String dashed(String text) {
        return join(text, "-");
    }

    /** Words of capitals and digits, one space apart. */
    static String words(String text) {
        return join(text, " ");
    }

    private static String join(String text, String separator) {
        var upper = isAscii(text) ? text.toUpperCase(Locale.ROOT) : withoutAccents(text);
        var code = new StringBuilder(upper.length());
        boolean between = false;
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                if (between && !code.isEmpty()) {
                    code.append(separator);
                }
                code.append(c);
                between = false;
            } else {
                between = true;
            }
        }
        return code.toString();
    }

    private static String withoutAccents(String text) {
        var upper = text.toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        return Normalizer.normalize(upper, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Twelve hexadecimal digits that stand for a text. */
    static String shortHash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHORT).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
