package dev.roadbook.outreach.run;

import dev.roadbook.outreach.hold.Holds;
import dev.roadbook.outreach.hold.RestoreGuard;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.Copies;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.platform.jdbc.Locks;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether a mail may go and writes the answer into the ledger, in one transaction. */
@Component
class HandOver {

    private final Holds holds;
    private final RestoreGuard guard;
    private final Claims claims;
    private final Copies copies;
    private final Locks locks;
    private final Clock clock;

    HandOver(Holds holds, RestoreGuard guard, Claims claims, Copies copies, Locks locks, Clock clock) {
        this.holds = holds;
        this.guard = guard;
        this.claims = claims;
        this.copies = copies;
        this.locks = locks;
        this.clock = clock;
    }

    /** A first look, before anything is written or connected. */
    @Transactional
    <F extends Addressee> Look<F> look(Programme<F> programme, Intent intent) {
        var look = Look.at(programme, intent, clock.instant());
        if (look instanceof Look.Stay<F>(var decision)) {
            enter(intent, decision);
        }
        return look;
    }

    /** The last look; when it allows, the intent counts as handed over and the mail as written. */
    @Transactional
    <F extends Addressee> Passage pass(Programme<F> programme, Intent intent, Mail mail, MimeMessage message) {
        if (holds.standToTheEnd()) {
            return stay(intent, waiting(clock.instant(), Setback.SENDING_HELD));
        }
        // Two mails to one person are looked at one after the other, or both would pass a cap that has room for one.
        locks.hold(mail.to().normalized());
        var now = clock.instant();
        return switch (Look.at(programme, intent, now)) {
            case Look.Stay<F>(var decision) -> stay(intent, decision);
            case Look.Go<F>(var facts) -> {
                if (!facts.address().equals(Optional.of(mail.to()))) {
                    yield stay(intent, waiting(now, CommonReason.ADDRESS_CHANGED));
                }
                var number = guard.number();
                if (number.isEmpty()) {
                    yield stay(intent, waiting(now, Setback.SENDING_HELD));
                }
                boolean ours = claims.handOver(intent, mail.to().normalized());
                if (ours) {
                    copies.keep(intent, mail, message, now);
                    programme.handedOver(intent, facts, mail, now);
                }
                yield new Passage(ours, new Decision.Allow(), number.get());
            }
        };
    }

    /** Takes a passage back: the mail server has not been told the mail, which waits. */
    @Transactional
    Passage takeBack(Intent intent, Instant until, Setback setback) {
        return new Passage(claims.postpone(intent, until, setback.name()), waiting(until, setback), 0);
    }

    /**
     * What came of the last look.
     *
     * @param ours whether the claim still was ours
     * @param decision the answer
     * @param number of the mail among all that were handed over; zero for one that was not
     */
    record Passage(boolean ours, Decision decision, long number) {

        /** What keeps the other mails from going, too. */
        Optional<Setback> setback() {
            return decision instanceof Decision.Defer defer && defer.reasons().getFirst() instanceof Setback setback
                    ? Optional.of(setback)
                    : Optional.empty();
        }

        boolean opens() {
            return ours && decision instanceof Decision.Allow;
        }
    }

    private Passage stay(Intent intent, Decision decision) {
        return new Passage(enter(intent, decision), decision, 0);
    }

    private static Decision.Defer waiting(Instant until, Reason reason) {
        return new Decision.Defer(until, List.of(reason));
    }

    private boolean enter(Intent intent, Decision decision) {
        return switch (decision) {
            case Decision.Allow _ -> true;
            case Decision.Deny deny -> claims.end(intent, deny.endsAs(), Decision.text(deny.reasons()));
            case Decision.Defer(var until, var reasons) -> claims.release(intent, until, Decision.text(reasons));
        };
    }
}
