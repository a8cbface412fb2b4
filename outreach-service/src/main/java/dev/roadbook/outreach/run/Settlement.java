package dev.roadbook.outreach.run;

import dev.roadbook.outreach.consent.Consent;
import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.Copies;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.Outcome;
import dev.roadbook.outreach.mail.Reply;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an attempt led to, with everything that follows from it, in one transaction. */
@Component
public class Settlement {

    private final Claims claims;
    private final Attempts attempts;
    private final Copies copies;
    private final Consent consent;
    private final LedgerProperties properties;
    private final Clock clock;

    Settlement(
            Claims claims,
            Attempts attempts,
            Copies copies,
            Consent consent,
            LedgerProperties properties,
            Clock clock) {
        this.claims = claims;
        this.attempts = attempts;
        this.copies = copies;
        this.consent = consent;
        this.properties = properties;
        this.clock = clock;
    }

    /** The state the intent is in now; null when the claim was no longer ours. */
    @Transactional
    @Nullable State settle(Programme<?> programme, Intent intent, Mail mail, MimeMessage message, Outcome outcome) {
        var now = clock.instant();
        if (isRefusal(outcome)) {
            copies.keep(intent, mail, message, now);
        }
        return switch (outcome) {
            case Outcome.Accepted(var reply) -> {
                var settled = enter(intent, State.ACCEPTED, null, null, reply);
                if (settled != null) {
                    accept(programme, intent, now);
                }
                yield settled;
            }
            case Outcome.Unserved(var cause) ->
                claims.postpone(intent, now.plus(properties.firstBackOff()), cause) ? State.TEMP_FAILED : null;
            case Outcome.TemporarilyRefused(var reply) -> tryAgain(intent, reply.text(), reply, now);
            case Outcome.BrokenOff(var cause) -> tryAgain(intent, cause, null, now);
            case Outcome.Refused(var reply, var mailboxGone) -> {
                var settled = enter(intent, State.HARD_FAILED, reply.text(), null, reply);
                if (settled != null && mailboxGone) {
                    consent.bounced(mail.to(), reply.text(), null);
                    programme.mailboxGone(intent, now);
                }
                yield settled;
            }
            case Outcome.Unknown(var cause) -> enter(intent, State.UNKNOWN, cause, null, null);
            case Outcome.Rehearsed _ -> enter(intent, State.TEST, null, null, null);
            case Outcome.NotTried _ ->
                claims.release(intent, now.plus(properties.firstBackOff()), Setback.MAIL_SERVER_UNAVAILABLE.name())
                        ? State.PLANNED
                        : null;
            case Outcome.Withheld _ -> throw new IllegalStateException("settled at the gate");
        };
    }

    /** What follows from a confirmed send. */
    public void accept(Programme<?> programme, Intent intent, Instant at) {
        programme.accepted(intent, copies.sent(intent.id(), at), at);
    }

    // Refused before it was handed over, it is not kept yet, and people want to see what was refused.
    private static boolean isRefusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused || outcome instanceof Outcome.TemporarilyRefused;
    }

    private @Nullable State tryAgain(Intent intent, String cause, @Nullable Reply reply, Instant now) {
        int attempts = intent.attempts() + 1;
        return attempts < properties.maxAttempts()
                ? enter(intent, State.TEMP_FAILED, cause, now.plus(properties.backOffAfter(attempts)), reply)
                : enter(intent, State.EXPIRED, Setback.ATTEMPTS_EXHAUSTED + ": " + cause, null, reply);
    }

    private @Nullable State enter(
            Intent intent, State state, @Nullable String reason, @Nullable Instant notBefore, @Nullable Reply reply) {
        boolean ours = claims.settle(intent, state, reason, notBefore);
        attempts.add(
                intent,
                ours ? state.name() : "LATE_" + state.name(),
                reply == null ? null : reply.code(),
                reply == null ? reason : reply.text());
        return ours ? state : null;
    }
}
