package dev.roadbook.gateway.secondfactor;

import dev.roadbook.platform.jdbc.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;

/**
 * A code that replaces the app once, such as {@code ABCD-EFGH-IJKL-MNOP}. Its 80 random bits need no slow hash: nobody
 * guesses them.
 */
record RecoveryCode(String letters) {

    private static final int BYTES = 10;

    static RecoveryCode random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryCode(Base32.toBase32String(bytes));
    }

    /** As somebody typed it. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    String text() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    byte[] hash(UUID user) {
        return Sha256.digest().digest((user + " " + letters).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RecoveryCode[]";
    }
}
