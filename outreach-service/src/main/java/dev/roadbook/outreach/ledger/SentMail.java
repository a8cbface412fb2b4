package dev.roadbook.outreach.ledger;

import dev.roadbook.outreach.consent.EmailAddress;

/**
 * What a programme needs to know of a mail that went out.
 *
 * @param to recipient
 * @param subject subject as sent
 * @param templateVersion template and version
 * @param mailId Message-ID header
 */
public record SentMail(EmailAddress to, String subject, String templateVersion, String mailId) {}
