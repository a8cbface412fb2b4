package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Copies;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.mail.Mail;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that is ready to go.
 *
 * @param programme what it is for
 * @param intent what it is sent for
 * @param mail what it says
 * @param message the same as it goes over the wire
 */
record Written(Programme<?> programme, Intent intent, Mail mail, MimeMessage message) {

    String recipient() {
        return mail.to().normalized();
    }

    Copies.Copy copy() {
        return new Copies.Copy(intent, mail, message);
    }
}
