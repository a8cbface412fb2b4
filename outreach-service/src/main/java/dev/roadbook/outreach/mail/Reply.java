package dev.roadbook.outreach.mail;

import java.util.regex.Pattern;

/**
 * What a mail server answered.
 *
 * @param code three digits; below 200 when the answer was none
 * @param text the answer, code included
 */
public record Reply(int code, String text) {

    // RFC 3463: bad destination mailbox, bad address syntax, mailbox has moved, and RFC 7505's null MX.
    private static final Pattern MAILBOX_GONE =
            Pattern.compile("^5\\d\\d[ -]5\\.1\\.(?:1|3|6|10)\\b.*", Pattern.DOTALL);

    boolean isSuccess() {
        return code >= 200 && code < 300;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** The server is about to hang up; the fault is its own, not this mail's. */
    boolean isServiceUnavailable() {
        return code == 421;
    }

    boolean saysMailboxGone() {
        return MAILBOX_GONE.matcher(text).matches();
    }
}
