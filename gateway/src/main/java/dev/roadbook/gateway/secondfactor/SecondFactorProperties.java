package dev.roadbook.gateway.secondfactor;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How second factors are kept.
 *
 * @param key what the secrets of all factors are encrypted with: 32 random bytes as Base64; with another key none of them works
 */
@ConfigurationProperties("roadbook.gateway.second-factor")
record SecondFactorProperties(String key) {

    private static final int BYTES = 32;

    SecondFactorProperties {
        if (bytes(key).length != BYTES) {
            throw new IllegalArgumentException("the key of second factors is not 32 bytes as Base64");
        }
    }

    SecretKey secretKey() {
        return new SecretKeySpec(bytes(key), "AES");
    }

    private static byte[] bytes(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SecondFactorProperties[]";
    }
}
