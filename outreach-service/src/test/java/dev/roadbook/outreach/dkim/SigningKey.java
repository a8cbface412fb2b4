package dev.roadbook.outreach.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** A key as an operator makes it: its private half for the service, its public half for DNS. */
public final class SigningKey {

    private static final int ED25519_BYTES = 32;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    public static SigningKey rsa(int bits) {
        return new SigningKey(pair("RSA", bits));
    }

    public static SigningKey ed25519() {
        return new SigningKey(pair("Ed25519", 255));
    }

    public String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** Of Ed25519 the key alone, of RSA with what it is. */
    public String published() {
        var encoded = pair.getPublic().getEncoded();
        return Base64.getEncoder()
                .encodeToString(
                        pair.getPublic().getAlgorithm().equals("RSA")
                                ? encoded
                                : Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
