package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/**
 * A reason to write to people: whom, whether it is still right, and what to say.
 *
 * <p>{@link #prepare} is asked before a mail is written and once more when the server has taken the recipient, since
 * people buy, unsubscribe and move in between. That last time, {@link #handedOver}, {@link #accepted} and
 * {@link #mailboxGone} run in the transaction that changes the ledger.
 *
 * @param <F> the facts a mail depends on
 */
public interface Programme<F extends Addressee> {

    /** As the ledger calls it; for ever. */
    String name();

    /** All that decides about the mail and is said in it, as it is now; empty when there is no occasion any more. */
    Optional<F> prepare(Intent intent, Instant now);

    /** Why an intent is dropped that has no occasion any more. */
    Reason outdated();

    Policy<F> policy();

    /** Writes the mail; only called when the policy allows it. */
    Mail compose(Intent intent, F facts);

    default void handedOver(Intent intent, F facts, Mail mail, Instant now) {}

    default void accepted(Intent intent, SentMail mail, Instant at) {}

    default void mailboxGone(Intent intent, Instant at) {}
}
