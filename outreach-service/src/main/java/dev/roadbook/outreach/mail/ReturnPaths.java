package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Envelope senders, a different one for each mail (VERP): the address that a bounce comes to says which mail it is about. It is
 * signed, so that only whoever got the mail can say that it bounced. All in small letters, as some servers keep no others.
 */
public final class ReturnPaths {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 8;
    private static final int ID_DIGITS = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final @Nullable EmailAddress mailbox;
    private final byte[] secret;
    private final Pattern shape;

    ReturnPaths(@Nullable EmailAddress mailbox, String secret) {
        this.mailbox = mailbox;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.shape = mailbox == null
                ? Pattern.compile("(?!)")
                : Pattern.compile(Pattern.quote(local(mailbox)) + "\\+([0-9a-f]{32})([0-9a-f]{16})@"
                        + Pattern.quote(mailbox.domain().toLowerCase(Locale.ROOT)));
        of(new UUID(0, 0)); // refused at start where it comes out too long
    }

    /** Whether mails have such senders at all. */
    public boolean areUsed() {
        return mailbox != null;
    }

    /** The envelope sender of a mail; empty where no mailbox takes bounces. */
    public Optional<EmailAddress> of(UUID mail) {
        if (mailbox == null) {
            return Optional.empty();
        }
        var id = mail.toString().replace("-", "");
        return Optional.of(
                new EmailAddress(local(mailbox) + "+" + id + HEX.formatHex(signature(id)) + "@" + mailbox.domain()));
    }

    /** The mail whose envelope sender the address is; empty for any other address, and one that we did not sign. */
    public Optional<UUID> read(String address) {
        var parts = shape.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches() || !MessageDigest.isEqual(signature(parts.group(1)), HEX.parseHex(parts.group(2)))) {
            return Optional.empty();
        }
        var digits = parts.group(1);
        return Optional.of(new UUID(
                HexFormat.fromHexDigitsToLong(digits, 0, ID_DIGITS / 2),
                HexFormat.fromHexDigitsToLong(digits, ID_DIGITS / 2, ID_DIGITS)));
    }

    private byte[] signature(String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has " + ALGORITHM, e);
        }
    }

    private static String local(EmailAddress mailbox) {
        return mailbox.value().substring(0, mailbox.value().lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }
}
