package dev.roadbook.recommendation.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A coverage as text with its fingerprint; equal coverages have equal ones.
 *
 * @param json the text
 * @param hash SHA-256 of the text, lower-case hex
 */
record StoredCoverage(String json, String hash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static StoredCoverage of(Coverage coverage) {
        var json = JSON.writeValueAsString(coverage);
        return new StoredCoverage(json, sha256(json));
    }

    static Coverage read(String json) {
        return JSON.readValue(json, Coverage.class);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
