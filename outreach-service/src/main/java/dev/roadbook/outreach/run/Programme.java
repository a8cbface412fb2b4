package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Policy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reason to write to people: whom, whether it is still right, and what to say.
 *
 * <p>{@link #prepare} is asked before a mail is written and once more when the server has taken the recipient, since
 * people buy, unsubscribe and move in between. That last time, {@link #handedOver}, {@link #accepted} and
 * {@link #mailboxGone} run in the transaction that changes the ledger. Whoever writes many mails does so for many at
 * once; the others are asked one after the other.
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

    /** {@link #prepare} for many; those without an occasion are left out. */
    default Map<Intent, F> prepareAll(List<Intent> intents, Instant now) {
        var prepared = new HashMap<Intent, F>();
        intents.forEach(intent -> prepare(intent, now).ifPresent(facts -> prepared.put(intent, facts)));
        return prepared;
    }

    /** {@link #compose} for many. */
    default Map<Intent, Mail> composeAll(Map<Intent, F> facts) {
        var mails = new HashMap<Intent, Mail>();
        facts.forEach((intent, each) -> mails.put(intent, compose(intent, each)));
        return mails;
    }

    default void handedOver(Intent intent, F facts, Mail mail, Instant now) {}

    default void handedOverAll(List<Passing<F>> mails, Instant now) {
        mails.forEach(each -> handedOver(each.intent(), each.facts(), each.mail(), now));
    }

    default void accepted(Intent intent, SentMail mail, Instant at) {}

    default void acceptedAll(Map<Intent, SentMail> mails, Instant at) {
        mails.forEach((intent, mail) -> accepted(intent, mail, at));
    }

    default void mailboxGone(Intent intent, Instant at) {}
}
