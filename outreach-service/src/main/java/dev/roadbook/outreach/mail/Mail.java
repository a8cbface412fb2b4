package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to read.
 *
 * @param to recipient
 * @param fromName who it is from, if not the installation's sender
 * @param replyTo who answers are for, if not the sender
 * @param subject subject
 * @param text plain text part
 * @param html HTML part
 * @param templateVersion template and version it was made with
 * @param unsubscribeToken last part of its unsubscribe link
 * @param skus products it suggests
 */
public record Mail(
        EmailAddress to,
        @Nullable HeaderText fromName,
        @Nullable EmailAddress replyTo,
        HeaderText subject,
        String text,
        String html,
        String templateVersion,
        String unsubscribeToken,
        List<String> skus) {

    public Mail {
        skus = List.copyOf(skus);
    }
}
