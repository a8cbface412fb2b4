package dev.roadbook.outreach.run;

import dev.roadbook.outreach.hold.Holds;
import dev.roadbook.outreach.hold.RestoreGuard;
import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.mail.Gate;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.mail.MimeMails;
import dev.roadbook.outreach.mail.Outcome;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Decision;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works off the intents whose time has come; any number of instances may do so at once. */
@Component
public class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final RetryPolicy PATIENCE = RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(500))
            .multiplier(2)
            .build();

    private final Rounds rounds;
    private final Holds holds;
    private final RestoreGuard guard;
    private final Claims claims;
    private final Attempts attempts;
    private final HandOver handOver;
    private final Settlement settlement;
    private final Carrier carrier;
    private final MimeMails mimeMails;
    private final MailMeters meters;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Programmes programmes;
    private final RetryTemplate patiently = new RetryTemplate(PATIENCE);

    Dispatcher(
            Rounds rounds,
            Holds holds,
            RestoreGuard guard,
            Claims claims,
            Attempts attempts,
            HandOver handOver,
            Settlement settlement,
            Carrier carrier,
            MimeMails mimeMails,
            MailMeters meters,
            LedgerProperties properties,
            Clock clock,
            Programmes programmes) {
        this.rounds = rounds;
        this.holds = holds;
        this.guard = guard;
        this.claims = claims;
        this.attempts = attempts;
        this.handOver = handOver;
        this.settlement = settlement;
        this.carrier = carrier;
        this.mimeMails = mimeMails;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
        this.programmes = programmes;
    }

    /** Sends until nothing is left to claim, the mail server needs a pause, or the service stops. */
    public DispatchReport dispatch() {
        var report = new DispatchReport();
        rounds.during(() -> dispatch(report));
        return report;
    }

    private void dispatch(DispatchReport report) {
        sweep();
        try (var trip = carrier.depart()) {
            while (dispatchSome(trip, report)) {
                log.debug("another round of mails");
            }
        }
    }

    private void sweep() {
        var swept = claims.sweep();
        swept.unknown().forEach(intent -> {
            attempts.add(intent, State.UNKNOWN.name(), null, Setback.LEASE_EXPIRED.name());
            meters.settled(State.UNKNOWN);
            log.warn("mail may or may not have been sent intentId={} subject={}", intent.id(), intent.subject());
        });
        if (swept.released() > 0) {
            log.info("claims taken back count={}", swept.released());
        }
    }

    private boolean dispatchSome(Carrier.Trip trip, DispatchReport report) {
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            report.endedBy(obstacle.get());
            return false;
        }
        var claimed = claims.claim();
        claimed.forEach(report::claimed);
        for (int i = 0; i < claimed.size(); i++) {
            if (!rounds.goOn()) {
                putBack(claimed.subList(i, claimed.size()), Setback.SERVICE_STOPPING, report);
                return false;
            }
            var end = sendAlone(trip, claimed.get(i), report);
            if (end.isPresent()) {
                putBack(claimed.subList(i + 1, claimed.size()), end.get(), report);
                return false;
            }
        }
        return !claimed.isEmpty();
    }

    /** What keeps any mail from going; the last look asks again for each. */
    private Optional<Setback> obstacle() {
        if (!rounds.goOn()) {
            return Optional.of(Setback.SERVICE_STOPPING);
        }
        if (holds.stand()) {
            return Optional.of(Setback.SENDING_HELD);
        }
        return switch (guard.look()) {
            case COMPLETE -> Optional.empty();
            case RESTORED -> Optional.of(Setback.SENDING_HELD);
            case UNREADABLE -> Optional.of(Setback.HAND_OVERS_UNREADABLE);
        };
    }

    // One mail that cannot be written must not keep the others from going, today and at every run to come.
    private Optional<Setback> sendAlone(Carrier.Trip trip, Intent intent, DispatchReport report) {
        try {
            var programme = programmes
                    .of(intent)
                    .orElseThrow(() -> new IllegalStateException("no programme is called " + intent.programme()));
            return send(trip, programme, intent, report);
        } catch (RuntimeException e) {
            log.error("mail could not be attempted intentId={}", intent.id(), e);
            var reason = e.getClass().getSimpleName();
            putBack(intent, clock.instant().plus(properties.maxBackOff()), reason, report);
            return Optional.empty();
        }
    }

    /** What ends the round, if anything does. */
    private <F extends Addressee> Optional<Setback> send(
            Carrier.Trip trip, Programme<F> programme, Intent intent, DispatchReport report) {
        return switch (handOver.look(programme, intent)) {
            case Look.Go<F>(var facts) -> carry(trip, programme, intent, programme.compose(intent, facts), report);
            case Look.Stay<F>(var decision) -> {
                kept(intent, decision, report);
                yield Optional.empty();
            }
        };
    }

    private Optional<Setback> carry(
            Carrier.Trip trip, Programme<?> programme, Intent intent, Mail mail, DispatchReport report) {
        var message = mimeMails.message(intent.id(), mail, clock.instant());
        var gate = new LastLook(programme, intent, mail, message);
        var outcome = trip.carry(message, gate);
        if (outcome instanceof Outcome.Withheld) {
            gate.report(report);
            return gate.end();
        }
        // The server says it once only, so a database that is away for a moment is waited for.
        var state = patiently.invoke(() -> settlement.settle(programme, intent, mail, message, outcome));
        settled(intent, state, outcome, report);
        return outcome instanceof Outcome.NotTried ? Optional.of(Setback.MAIL_SERVER_UNAVAILABLE) : Optional.empty();
    }

    private void putBack(List<Intent> claimed, Setback reason, DispatchReport report) {
        report.endedBy(reason);
        claimed.forEach(intent -> putBack(intent, clock.instant(), reason.name(), report));
    }

    private void putBack(Intent intent, Instant notBefore, String reason, DispatchReport report) {
        if (claims.release(intent, notBefore, reason)) {
            report.add(intent, State.PLANNED, reason);
        } else {
            report.lost(intent);
        }
    }

    private void settled(Intent intent, @Nullable State state, Outcome outcome, DispatchReport report) {
        if (state == null) {
            report.lost(intent);
            log.warn("claim was lost before its outcome was known intentId={} outcome={}", intent.id(), outcome);
            return;
        }
        meters.settled(state);
        report.add(intent, state, state == State.ACCEPTED || state == State.TEST ? null : reason(outcome));
        if (state == State.UNKNOWN) {
            log.warn("mail may or may not have been sent intentId={} subject={}", intent.id(), intent.subject());
        } else {
            log.info("mail attempted intentId={} subject={} state={}", intent.id(), intent.subject(), state);
        }
    }

    private static void kept(Intent intent, Decision decision, DispatchReport report) {
        switch (decision) {
            case Decision.Allow _ -> {}
            case Decision.Deny deny -> report.add(intent, deny.endsAs(), Decision.text(deny.reasons()));
            case Decision.Defer defer -> report.add(intent, State.PLANNED, Decision.text(defer.reasons()));
        }
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.TemporarilyRefused(var reply) -> reply.text();
            case Outcome.Refused refused -> refused.reply().text();
            case Outcome.Unserved(var cause) -> cause;
            case Outcome.BrokenOff(var cause) -> cause;
            case Outcome.Unknown(var cause) -> cause;
            case Outcome.NotTried _ -> Setback.MAIL_SERVER_UNAVAILABLE.name();
            case Outcome.Accepted _, Outcome.Rehearsed _, Outcome.Withheld _ -> "";
        };
    }

    private final class LastLook implements Gate {

        private final Programme<?> programme;
        private final Intent intent;
        private final Mail mail;
        private final MimeMessage message;
        private HandOver.@Nullable Passage passage;

        LastLook(Programme<?> programme, Intent intent, Mail mail, MimeMessage message) {
            this.programme = programme;
            this.intent = intent;
            this.mail = mail;
            this.message = message;
        }

        @Override
        public boolean opens() {
            var looked = handOver.pass(programme, intent, mail, message);
            if (looked.opens() && !guard.leave(looked.number())) {
                var until = clock.instant().plus(properties.firstBackOff());
                looked = handOver.takeBack(intent, until, Setback.HAND_OVER_NOT_NOTED);
            }
            passage = looked;
            return looked.opens();
        }

        Optional<Setback> end() {
            return passage == null ? Optional.empty() : passage.setback();
        }

        void report(DispatchReport report) {
            if (passage != null && passage.ours()) {
                kept(intent, passage.decision(), report);
            } else {
                report.lost(intent);
                log.warn("claim was lost before the hand-over intentId={}", intent.id());
            }
        }
    }
}
