package dev.roadbook.gateway.apikey;

import dev.roadbook.platform.jdbc.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a key, {@code rbk_<id>_<secret>}. Its 256 random bits need no slow hash: nobody guesses them.
 */
record KeySecret(String id, String secret) {

    private static final Pattern SHAPE = Pattern.compile("rbk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

    static KeySecret random(SecureRandom random) {
        var id = new byte[8];
        var secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new KeySecret(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<KeySecret> parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new KeySecret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.US_ASCII));
    }

    String text() {
        return "rbk_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "rbk_" + id + "_***";
    }

    /** A hash at rest. */
    record Hash(String hex) {

        static Hash of(byte[] hash) {
            return new Hash(HexFormat.of().formatHex(hash));
        }

        boolean matches(KeySecret presented) {
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), presented.hash());
        }
    }
}
