package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason to write to people: what to say, to whom, and whether it is still right.
 *
 * <p>{@link #decide}, {@link #handedOver}, {@link #accepted} and {@link #mailboxGone} run in the transaction that
 * changes the ledger.
 */
public interface Programme {

    String name();

    /** Whether the mail may go now; asked before it is written and again when the server has taken the recipient. */
    Decision decide(Intent intent, @Nullable Mail mail, Instant now);

    /** Writes the mail from what is known now; only called after {@link #decide} allowed it. */
    Mail compose(Intent intent, Instant now);

    void handedOver(Intent intent, Mail mail, Instant now);

    void accepted(Intent intent, SentMail mail, Instant at);

    void mailboxGone(Intent intent, Instant at);
}
