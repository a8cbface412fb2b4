package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they identify (UUID version 5), so that the same fact always carries the same one. */
public final class EventIds {

    private static final UUID NAMESPACE = UUID.fromString("7f1c1a52-0d8f-5c5e-9a53-2f3b8a7c6d10");

    /** Has taken the namespace; a copy of it is much cheaper than another one, and a large file needs a copy a line. */
    private static final MessageDigest BEGUN = begun();

    private EventIds() {}

    /** The id of the thing these parts name together; parts cannot run into each other. */
    public static UUID of(String... parts) {
        var hash = ByteBuffer.wrap(copy(BEGUN).digest(bytes(parts)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The parts, each behind its length. */
    private static byte[] bytes(String... parts) {
        var utf8 = new byte[parts.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            utf8[i] = parts[i].getBytes(UTF_8);
            size += Integer.BYTES + utf8[i].length;
        }
        var bytes = ByteBuffer.allocate(size);
        for (var part : utf8) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the digests of Java can be copied", e);
        }
    }

    private static MessageDigest begun() {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
