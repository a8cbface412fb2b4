package dev.roadbook.outreach.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a receiving server does with signatures in relaxed form, written from the RFCs alone and proven by their examples. */
public final class DkimVerifier {

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, String> published;

    /**
     * @param published the p= values of DNS records, by their selectors
     */
    public DkimVerifier(Map<String, String> published) {
        this.published = Map.copyOf(published);
    }

    /** The tags of those signatures that hold, in their order. */
    public List<Map<String, String>> verified(String mail) {
        var head = mail.substring(0, mail.indexOf("\r\n\r\n"));
        var body = mail.substring(head.length() + 4);
        var headers = List.of(head.split("\r\n(?=[!-9;-~])", -1));
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("dkim-signature:"))
                .filter(signature -> holds(signature, headers, body))
                .map(DkimVerifier::tags)
                .toList();
    }

    private boolean holds(String signature, List<String> headers, String body) {
        var tags = tags(signature);
        try {
            var bodyHash =
                    MessageDigest.getInstance("SHA-256").digest(body(body).getBytes(ISO_8859_1));
            var given = Base64.getDecoder().decode(tags.get("bh"));
            return Arrays.equals(bodyHash, given)
                    && signed(tags, content(signature, tags, headers).getBytes(ISO_8859_1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean signed(Map<String, String> tags, byte[] content) throws GeneralSecurityException {
        var key = Base64.getDecoder().decode(published.get(tags.get("s")));
        var signature = Base64.getDecoder().decode(tags.get("b"));
        return switch (tags.getOrDefault("a", "")) {
            case "ed25519-sha256" -> {
                var whole = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + key.length);
                System.arraycopy(key, 0, whole, ED25519_PREFIX.length, key.length);
                var digest = MessageDigest.getInstance("SHA-256").digest(content);
                yield verifies("Ed25519", key("Ed25519", whole), digest, signature);
            }
            case "rsa-sha256" -> verifies("SHA256withRSA", key("RSA", key), content, signature);
            default -> false;
        };
    }

    private static PublicKey key(String algorithm, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean verifies(String algorithm, PublicKey key, byte[] content, byte[] signature)
            throws GeneralSecurityException {
        var verification = Signature.getInstance(algorithm);
        verification.initVerify(key);
        verification.update(content);
        return verification.verify(signature);
    }

    private static String content(String signature, Map<String, String> tags, List<String> headers) {
        var left = new ArrayList<>(headers);
        Collections.reverse(left);
        var content = new StringBuilder();
        for (var name : tags.getOrDefault("h", "").split(":", -1)) {
            var found = left.stream()
                    .filter(header ->
                            header.substring(0, header.indexOf(':')).strip().equalsIgnoreCase(name))
                    .findFirst();
            found.ifPresent(header -> {
                left.remove(header);
                content.append(relaxed(header)).append("\r\n");
            });
        }
        return content.append(relaxed(signature.replaceFirst("(?s)([;\\s]b=)[^;]*", "$1")))
                .toString();
    }

    private static String relaxed(String header) {
        var parts = header.split(":", 2);
        return parts[0].strip().toLowerCase(Locale.ROOT) + ":"
                + parts[1].replaceAll("\\s+", " ").strip();
    }

    private static String body(String body) {
        var lines = Arrays.stream(body.split("\r\n", -1))
                .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                .collect(Collectors.joining("\r\n"));
        var trimmed = lines.replaceAll("(\r\n)*$", "");
        return trimmed.isEmpty() ? "" : trimmed + "\r\n";
    }

    private static Map<String, String> tags(String signature) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : signature.substring(signature.indexOf(':') + 1).split(";", -1)) {
            var parts = tag.split("=", 2);
            if (parts.length == 2) {
                tags.put(parts[0].strip(), parts[1].replaceAll("\\s", ""));
            }
        }
        return tags;
    }
}
