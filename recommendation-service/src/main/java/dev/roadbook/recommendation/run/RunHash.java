package dev.roadbook.recommendation.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.platform.jdbc.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** The fingerprint of a run: equal inputs, settings and results have equal ones. */
final class RunHash {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageDigest digest = Sha256.digest();

    RunHash(RunInputs inputs) {
        line(inputs.asOf() + " " + inputs.policy());
        line(JSON.writeValueAsString(inputs.settings()));
        line(JSON.writeValueAsString(inputs.products()));
    }

    /** Adds an account; they come in the order of their ids. */
    void add(String accountId, String hash) {
        line(accountId + " " + hash);
    }

    /** @param inputs of the account, as they are kept */
    static String of(String inputs, AccountResult result) {
        return Sha256.of(inputs + "\n" + JSON.writeValueAsString(result));
    }

    private void line(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    String get() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
