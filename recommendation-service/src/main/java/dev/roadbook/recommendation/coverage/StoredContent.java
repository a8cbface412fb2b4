package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.jdbc.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A content as texts with their fingerprint; equal contents have equal ones.
 *
 * @param coverage what the account carries and misses
 * @param order what its next order should hold, where that is known
 * @param hash SHA-256 of the texts, lower-case hex
 */
record StoredContent(String coverage, @Nullable String order, String hash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static StoredContent of(Content content) {
        var coverage = JSON.writeValueAsString(content.coverage());
        var order = content.order() == null ? null : JSON.writeValueAsString(content.order());
        return new StoredContent(coverage, order, Sha256.of(order == null ? coverage : coverage + "\n" + order));
    }

    static Content read(String coverage, @Nullable String order) {
        return new Content(readCoverage(coverage), order == null ? null : JSON.readValue(order, NextOrder.class));
    }

    static Coverage readCoverage(String coverage) {
        return JSON.readValue(coverage, Coverage.class);
    }
}
