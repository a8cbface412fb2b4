package dev.roadbook.outreach.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs mails with each of its keys. Without a key it leaves them as they are. */
public final class DkimSigner {

    /** Those that say what a mail is; where it has none of a name that is guarded, none can be added. */
    private static final List<String> SIGNED = List.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "auto-submitted",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "feedback-id");

    private static final Set<String> GUARDED = Set.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "content-type",
            "list-unsubscribe",
            "list-unsubscribe-post");

    private static final Pattern NEXT_HEADER = Pattern.compile("\\r\\n(?![ \\t])");
    private static final int LINE = 72;

    private final String domain;
    private final List<DkimKey> keys;

    DkimSigner(String domain, List<DkimKey> keys) {
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    /** One that signs nothing. */
    public static DkimSigner none() {
        return new DkimSigner("", List.of());
    }

    public boolean signs() {
        return !keys.isEmpty();
    }

    /** What has to be published so that signatures count; in the sender's domain unless told another. */
    public List<PublicKey> publicKeys(String sendersDomain) {
        var signing = signing(sendersDomain);
        return keys.stream()
                .map(key -> new PublicKey(key.selector() + "._domainkey." + signing, signing, key.published()))
                .toList();
    }

    /** The mail with its signatures in front, in the sender's domain unless told another; its lines end in CRLF. */
    public byte[] sign(byte[] mail, String sendersDomain, Instant at) {
        int body = startOfBody(mail);
        var headers = headers(new String(mail, 0, body, ISO_8859_1));
        var signing = signing(sendersDomain);
        var bodyHash = Base64.getEncoder().encodeToString(sha256(Relaxed.body(mail, body)));
        var signed = new ByteArrayOutputStream(mail.length + 1024 * keys.size());
        keys.forEach(key ->
                signed.writeBytes(signature(key, signing, headers, bodyHash, at).getBytes(ISO_8859_1)));
        signed.writeBytes(mail);
        return signed.toByteArray();
    }

    private String signing(String sendersDomain) {
        return domain.isEmpty() ? sendersDomain : domain;
    }

    private static String signature(
            DkimKey key, String domain, Map<String, Deque<String>> headers, String bodyHash, Instant at) {
        var names = new ArrayList<String>();
        var content = new StringBuilder();
        SIGNED.forEach(name -> {
            var values = headers.getOrDefault(name, new ArrayDeque<>());
            values.forEach(value -> {
                names.add(name);
                content.append(Relaxed.header(name, value)).append("\r\n");
            });
            if (GUARDED.contains(name)) {
                names.add(name);
            }
        });
        var unsigned = " v=1; a=%s; c=relaxed/relaxed;\r\n\td=%s; s=%s; t=%d;\r\n\th=%s;\r\n\tbh=%s;\r\n\tb="
                .formatted(key.algorithm(), domain, key.selector(), at.getEpochSecond(), folded(names), bodyHash);
        content.append(Relaxed.header("dkim-signature", unsigned));
        var signature =
                Base64.getEncoder().encodeToString(key.sign(content.toString().getBytes(ISO_8859_1)));
        return "DKIM-Signature:" + unsigned + folded(signature) + "\r\n";
    }

    private static String folded(List<String> names) {
        var folded = new StringBuilder();
        int line = 0;
        for (var name : names) {
            if (!folded.isEmpty()) {
                folded.append(':');
                line++;
            }
            if (line + name.length() > LINE) {
                folded.append("\r\n\t ");
                line = 0;
            }
            folded.append(name);
            line += name.length();
        }
        return folded.toString();
    }

    private static String folded(String signature) {
        return signature.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n\t ");
    }

    /** By their names in lower case; of those with one name the last first, as they are signed. */
    private static Map<String, Deque<String>> headers(String head) {
        var headers = new HashMap<String, Deque<String>>();
        for (var header : NEXT_HEADER.split(head, -1)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                var name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.computeIfAbsent(name, _ -> new ArrayDeque<>()).addFirst(header.substring(colon + 1));
            }
        }
        return headers;
    }

    private static int startOfBody(byte[] mail) {
        for (int i = 0; i + 3 < mail.length; i++) {
            if (mail[i] == '\r' && mail[i + 1] == '\n' && mail[i + 2] == '\r' && mail[i + 3] == '\n') {
                return i + 4;
            }
        }
        return mail.length;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
