package dev.roadbook.platform.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint that content is compared and named by. */
public final class Sha256 {

    private Sha256() {}

    /** In hex, small letters. */
    public static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** In hex, small letters. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** For content that comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
