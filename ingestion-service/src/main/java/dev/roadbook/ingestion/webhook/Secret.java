package dev.roadbook.ingestion.webhook;

import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A shared secret of a source.
 *
 * @param until last instant at which it is accepted; null for ever
 */
record Secret(SecretKey key, @Nullable Instant until) {

    private static final String ALGORITHM = "HmacSHA256";

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;

    /** Reads {@code whsec_<base64>}, or {@code whsec_<base64>@2026-12-01T00:00:00Z} for one that ends. */
    static Secret parse(String text) {
        var stripped = text.strip();
        if (!stripped.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret starts with " + PREFIX);
        }
        int at = stripped.indexOf('@');
        var encoded = stripped.substring(PREFIX.length(), at < 0 ? stripped.length() : at);
        var bytes = decode(encoded);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a webhook secret has at least %d bytes".formatted(SHORTEST));
        }
        return new Secret(new SecretKeySpec(bytes, ALGORITHM), at < 0 ? null : instant(stripped.substring(at + 1)));
    }

    /** Computes signatures with it. */
    Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    boolean isValidAt(Instant now) {
        return until == null || !now.isAfter(until);
    }

    /** Without the decoder's message, which would quote the secret. */
    private static byte[] decode(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a webhook secret is " + PREFIX + " and Base64", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a webhook secret ends at an instant such as 2026-12-01T00:00:00Z", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[until=" + until + "]";
    }
}
