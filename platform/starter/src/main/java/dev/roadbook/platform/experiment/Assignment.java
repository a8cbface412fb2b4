package dev.roadbook.platform.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws the arm of each cluster from its name alone, so that it can be drawn again anywhere and at any time, and no
 * list needs to be kept.
 *
 * @param salt makes the draw of one installation unlike any other's
 * @param experiment its name; two experiments draw independently of each other
 * @param holdoutPercent share of the clusters that is held out
 */
public record Assignment(String salt, String experiment, int holdoutPercent) {

    private static final int BUCKETS = 10_000;
    private static final int BUCKETS_PER_PERCENT = BUCKETS / 100;

    public Assignment {
        if (holdoutPercent < 0 || holdoutPercent > 100) {
            throw new IllegalArgumentException("no share in percent: " + holdoutPercent);
        }
    }

    /** Accounts of one chain share a cluster, because one buyer may answer for all of them; any other is its own. */
    public static String cluster(@Nullable String chain, String accountId) {
        return chain == null || chain.isBlank()
                ? "account:" + accountId
                : "chain:" + chain.strip().toLowerCase(Locale.ROOT);
    }

    public Arm of(String cluster) {
        return bucket(cluster) < holdoutPercent * BUCKETS_PER_PERCENT ? Arm.HOLDOUT : Arm.TREATMENT;
    }

    /** Between 0 and 9999. A larger share only adds to the clusters that a smaller one holds out. */
    int bucket(String cluster) {
        var digest = sha256();
        for (var part : new String[] {salt, experiment, cluster}) {
            var bytes = part.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest.digest()).getLong(), BUCKETS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
