package dev.roadbook.gateway.secondfactor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes (RFC 6238) as every authenticator app makes them: six digits, 30 seconds, SHA-1. */
final class TimeCodes {

    static final int DIGITS = 6;
    static final int PERIOD_SECONDS = 30;

    /** How many steps the clock of a phone may be off. */
    private static final int TOLERANCE = 1;

    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator(DIGITS);

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), PERIOD_SECONDS);
    }

    String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is, among those that count now. */
    OptionalLong stepOf(String code, byte[] secret, Instant now) {
        var step = step(now);
        return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
                .filter(candidate -> same(code, code(secret, candidate)))
                .findFirst();
    }

    private static boolean same(String presented, String code) {
        return MessageDigest.isEqual(presented.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
