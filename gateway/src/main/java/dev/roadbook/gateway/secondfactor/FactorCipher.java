package dev.roadbook.gateway.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts the secrets at rest, each for its user alone: one moved to another user's row is refused. */
final class FactorCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    FactorCipher(SecretKey key) {
        this.key = key;
    }

    byte[] encrypt(UUID user, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = run(Cipher.ENCRYPT_MODE, user, nonce, ByteBuffer.wrap(secret));
        return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    byte[] decrypt(UUID user, byte[] encrypted) {
        var buffer = ByteBuffer.wrap(encrypted);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        return run(Cipher.DECRYPT_MODE, user, nonce, buffer);
    }

    private byte[] run(int mode, UUID user, byte[] nonce, ByteBuffer input) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(user.toString().getBytes(StandardCharsets.US_ASCII));
            var output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
            cipher.doFinal(input, output);
            var bytes = new byte[output.flip().remaining()];
            output.get(bytes);
            return bytes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor cannot be read: was it kept with another key?", e);
        }
    }
}
