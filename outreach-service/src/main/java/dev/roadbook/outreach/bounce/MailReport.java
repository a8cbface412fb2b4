package dev.roadbook.outreach.bounce;

import java.util.UUID;

/** What a mail in the mailbox says. */
sealed interface MailReport {

    /** The mail was not delivered and will not be: the mailbox is not there, or it may be another day. */
    record Bounced(UUID intentId, boolean mailboxGone, String status, String diagnostic) implements MailReport {}

    /** The recipient called the mail spam. */
    record Complained(UUID intentId) implements MailReport {}

    /** A server still tries. */
    record Delayed() implements MailReport {}

    /** Nothing about a mail of ours, or nothing that shows it is. */
    record Other() implements MailReport {}
}
