package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they identify (UUID version 5), so that the same fact always carries the same one. */
public final class EventIds {

    private static final UUID NAMESPACE = UUID.fromString("7f1c1a52-0d8f-5c5e-9a53-2f3b8a7c6d10");

    private EventIds() {}

    /** The id of the thing these parts name together; parts cannot run into each other. */
    public static UUID of(String... parts) {
        var digest = sha1();
        digest.update(bytes(NAMESPACE));
        for (var part : parts) {
            var utf8 = part.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            digest.update(utf8);
        }
        var hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
