package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.jdbc.Sha256;
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
        return new StoredCoverage(json, Sha256.of(json));
    }

    static Coverage read(String json) {
        return JSON.readValue(json, Coverage.class);
    }
}
