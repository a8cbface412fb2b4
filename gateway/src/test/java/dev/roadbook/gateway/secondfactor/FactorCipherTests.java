package dev.roadbook.gateway.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FactorCipherTests {

    private static final UUID USER = new UUID(1, 1);
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final FactorCipher cipher = new FactorCipher(key(1));

    @Test
    void givesBackWhatItEncrypted() {
        assertThat(cipher.decrypt(USER, cipher.encrypt(USER, SECRET))).isEqualTo(SECRET);
    }

    @Test
    void encryptsTheSameDifferentlyEachTime() {
        assertThat(cipher.encrypt(USER, SECRET)).isNotEqualTo(cipher.encrypt(USER, SECRET));
    }

    @Test
    void readsNoSecretOfAnotherAccountOrKey() {
        var encrypted = cipher.encrypt(USER, SECRET);

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(new UUID(1, 2), encrypted));
        assertThatIllegalStateException().isThrownBy(() -> new FactorCipher(key(2)).decrypt(USER, encrypted));
    }

    private static SecretKeySpec key(int value) {
        var bytes = new byte[32];
        bytes[0] = (byte) value;
        return new SecretKeySpec(bytes, "AES");
    }
}
