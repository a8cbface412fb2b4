package dev.roadbook.outreach.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.roadbook.outreach.hold.Holds;
import dev.roadbook.outreach.hold.RestoreGuard;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Claims intents and sends their mails one after the other; what it needs of others, it shares with other lanes. */
@Component
class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final Rounds rounds;
    private final Holds holds;
    private final RestoreGuard guard;
    private final Claims claims;
    private final HandOver handOver;
    private final Passages passages;
    private final Settlements settlements;
    private final MimeMails mimeMails;
    private final MailMeters meters;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Programmes programmes;

    Lane(
            Rounds rounds,
            Holds holds,
            RestoreGuard guard,
            Claims claims,
            HandOver handOver,
            Passages passages,
            Settlements settlements,
            MimeMails mimeMails,
            MailMeters meters,
            LedgerProperties properties,
            Clock clock,
            Programmes programmes) {
        this.rounds = rounds;
        this.holds = holds;
        this.guard = guard;
        this.claims = claims;
        this.handOver = handOver;
        this.passages = passages;
        this.settlements = settlements;
        this.mimeMails = mimeMails;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
        this.programmes = programmes;
    }

    /** A mail that may go by its first look. */
    private record Composed(Programme<?> programme, Intent intent, Mail mail) {}

    /** False when nothing is left, or nothing may go. */
    boolean sendSome(Carrier.Trip trip, DispatchReport report, Runnable more) {
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            report.endedBy(obstacle.get());
            return false;
        }
        var claimed = claims.claim();
        claimed.forEach(report::claimed);
        if (claimed.size() == properties.claimSize()) {
            more.run();
        }
        return sendAll(trip, compose(claimed, report), report) && !claimed.isEmpty();
    }

    private boolean sendAll(Carrier.Trip trip, List<Composed> mails, DispatchReport report) {
        for (int i = 0; i < mails.size(); i++) {
            if (!rounds.goOn()) {
                putBack(mails.subList(i, mails.size()), Setback.SERVICE_STOPPING, report);
                return false;
            }
            var end = sendAlone(trip, mails.get(i), report);
            if (end.isPresent()) {
                putBack(mails.subList(i + 1, mails.size()), end.get(), report);
                return false;
            }
        }
        return true;
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

    private List<Composed> compose(List<Intent> claimed, DispatchReport report) {
        var mails = new ArrayList<Composed>();
        claimed.stream()
                .collect(groupingBy(Intent::programme, LinkedHashMap::new, toList()))
                .values()
                .forEach(intents -> mails.addAll(composeAlike(intents, report)));
        return mails;
    }

    // One mail that cannot be written must not keep the others from going, today and at every run to come.
    private List<Composed> composeAlike(List<Intent> intents, DispatchReport report) {
        try {
            var first = intents.getFirst();
            var programme = programmes
                    .of(first)
                    .orElseThrow(() -> new IllegalStateException("no programme is called " + first.programme()));
            return compose(programme, intents, report);
        } catch (RuntimeException e) {
            if (intents.size() == 1) {
                failed(intents.getFirst(), e, report);
                return List.of();
            }
            return intents.stream()
                    .flatMap(intent -> composeAlike(List.of(intent), report).stream())
                    .toList();
        }
    }

    private <F extends Addressee> List<Composed> compose(
            Programme<F> programme, List<Intent> intents, DispatchReport report) {
        var going = new LinkedHashMap<Intent, F>();
        var staying = new LinkedHashMap<Intent, Decision>();
        handOver.look(programme, intents).forEach((intent, look) -> {
            switch (look) {
                case Look.Go<F>(var facts) -> going.put(intent, facts);
                case Look.Stay<F>(var decision) -> staying.put(intent, decision);
            }
        });
        var mails = going.isEmpty() ? Map.<Intent, Mail>of() : programme.composeAll(going);
        staying.forEach((intent, decision) -> kept(intent, decision, report));
        return going.keySet().stream()
                .map(intent -> new Composed(programme, intent, Objects.requireNonNull(mails.get(intent))))
                .toList();
    }

    private Optional<Setback> sendAlone(Carrier.Trip trip, Composed mail, DispatchReport report) {
        try {
            return carry(trip, mail, report);
        } catch (RuntimeException e) {
            failed(mail.intent(), e, report);
            return Optional.empty();
        }
    }

    private void failed(Intent intent, RuntimeException failure, DispatchReport report) {
        log.error("mail could not be attempted intentId={}", intent.id(), failure);
        putBack(
                intent,
                clock.instant().plus(properties.maxBackOff()),
                failure.getClass().getSimpleName(),
                report);
    }

    /** What ends the round, if anything does. */
    private Optional<Setback> carry(Carrier.Trip trip, Composed composed, DispatchReport report) {
        var intent = composed.intent();
        var message = mimeMails.message(intent.id(), composed.mail(), clock.instant());
        var written = new Written(composed.programme(), intent, composed.mail(), message);
        var gate = new LastLook(written);
        var outcome = trip.carry(message, gate);
        if (outcome instanceof Outcome.Withheld) {
            gate.report(report);
            return gate.end();
        }
        settled(intent, settlements.settle(written, outcome), outcome, report);
        return outcome instanceof Outcome.NotTried ? Optional.of(Setback.MAIL_SERVER_UNAVAILABLE) : Optional.empty();
    }

    private void putBack(List<Composed> mails, Setback reason, DispatchReport report) {
        report.endedBy(reason);
        mails.forEach(mail -> putBack(mail.intent(), clock.instant(), reason.name(), report));
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
        switch (state) {
            case ACCEPTED -> log.debug("mail accepted intentId={} subject={}", intent.id(), intent.subject());
            case UNKNOWN ->
                log.warn("mail may or may not have been sent intentId={} subject={}", intent.id(), intent.subject());
            default -> log.info("mail attempted intentId={} subject={} state={}", intent.id(), intent.subject(), state);
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

        private final Written mail;
        private HandOver.@Nullable Passage passage;

        LastLook(Written mail) {
            this.mail = mail;
        }

        @Override
        public boolean opens() {
            var looked = passages.pass(mail);
            passage = looked;
            return looked.opens();
        }

        Optional<Setback> end() {
            return passage == null ? Optional.empty() : passage.setback();
        }

        void report(DispatchReport report) {
            var intent = mail.intent();
            if (passage != null && passage.ours()) {
                kept(intent, passage.decision(), report);
            } else {
                report.lost(intent);
                log.warn("claim was lost before the hand-over intentId={}", intent.id());
            }
        }
    }
}
