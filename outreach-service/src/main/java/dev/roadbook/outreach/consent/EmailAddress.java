package dev.roadbook.outreach.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox that is safe to put into a header and an SMTP command: plain ASCII, no quoting, no list, no comment.
 *
 * @param value the address as it was given
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL
            + "\\.)+[A-Za-z]" + "(?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address in the text, if the text is nothing but an address. */
    public static Optional<EmailAddress> parse(@Nullable String text) {
        return text != null && isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** Equal for two spellings that reach the same person. */
    public String normalized() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
