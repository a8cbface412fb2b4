package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.mail.Mail;

/**
 * A mail that passes its last look.
 *
 * @param intent what it is sent for
 * @param facts the facts as they are now
 * @param mail what it says
 */
public record Passing<F>(Intent intent, F facts, Mail mail) {}
