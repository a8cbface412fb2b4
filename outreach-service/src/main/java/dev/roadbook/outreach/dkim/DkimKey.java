package dev.roadbook.outreach.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key and the selector under which the domain publishes its public half.
 *
 * @param selector selector
 * @param key the private half
 */
record DkimKey(String selector, PrivateKey key) {

    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,61}[A-Za-z0-9])?");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int LEAST_BITS = 2048;
    private static final int ED25519_BYTES = 32;

    DkimKey {
        if (!SELECTOR.matcher(selector).matches()) {
            throw new IllegalArgumentException("a selector is letters, digits, hyphens and dots: " + selector);
        }
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException(
                    "the key of selector %s is too short, %d bits are needed".formatted(selector, LEAST_BITS));
        }
    }

    /** Reads a key in PKCS #8, as {@code openssl genpkey} writes it for RSA and Ed25519. */
    static DkimKey of(String selector, String pem) {
        var content = PEM.matcher(pem);
        if (!content.find()) {
            throw new IllegalArgumentException("the key of selector %s is no private key in PEM".formatted(selector));
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(content.group(1)));
        return Stream.of("RSA", "Ed25519")
                .flatMap(algorithm -> read(algorithm, encoded))
                .findFirst()
                .map(key -> new DkimKey(selector, key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the key of selector %s is neither RSA nor Ed25519".formatted(selector)));
    }

    private static Stream<PrivateKey> read(String algorithm, PKCS8EncodedKeySpec encoded) {
        try {
            return Stream.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
        } catch (GeneralSecurityException e) {
            return Stream.empty(); // of another kind
        }
    }

    /** As a signature names it. */
    String algorithm() {
        return key instanceof EdECPrivateKey ? "ed25519-sha256" : "rsa-sha256";
    }

    /** What the domain publishes under the selector. */
    String published() {
        try {
            return key instanceof EdECPrivateKey edwards
                    ? "v=DKIM1; k=ed25519; p=" + base64(raw(edwards))
                    : "v=DKIM1; k=rsa; p=" + base64(publicHalf((RSAPrivateCrtKey) key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read has no public half", e);
        }
    }

    private static byte[] publicHalf(RSAPrivateCrtKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                .getEncoded();
    }

    // Java makes a pair from 32 random bytes, which are the private half: given those, it makes this very pair.
    private static byte[] raw(EdECPrivateKey key) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(
                NamedParameterSpec.ED25519, new Drawn(key.getBytes().orElseThrow()));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] drawn;

        Drawn(byte[] drawn) {
            this.drawn = drawn;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(drawn, 0, bytes, 0, bytes.length);
        }
    }

    byte[] sign(byte[] content) {
        try {
            return key instanceof EdECPrivateKey
                    ? sign("Ed25519", MessageDigest.getInstance("SHA-256").digest(content))
                    : sign("SHA256withRSA", content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read cannot sign", e);
        }
    }

    private byte[] sign(String algorithm, byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    @Override
    public String toString() {
        return selector + " (" + algorithm() + ")";
    }
}
