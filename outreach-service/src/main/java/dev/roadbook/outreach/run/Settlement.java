package dev.roadbook.outreach.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.Consent;
import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.Copies;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Outcome;
import dev.roadbook.outreach.mail.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what attempts led to, with everything that follows from it, in one transaction. */
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

    /** An attempt and what is known of it. */
    record Attempted(Written mail, Outcome outcome) {}

    /** The states the intents are in now, in their order; null where the claim was no longer ours. */
    @Transactional
    public List<@Nullable State> settle(List<Attempted> attempted) {
        var now = clock.instant();
        var accepted = accepted(attempted, now);
        var states = new ArrayList<@Nullable State>();
        for (var each : attempted) {
            states.add(
                    each.outcome instanceof Outcome.Accepted
                            ? accepted.contains(each.mail.intent().id()) ? State.ACCEPTED : null
                            : settle(each.mail, each.outcome, now));
        }
        return states;
    }

    private Set<UUID> accepted(List<Attempted> attempted, Instant now) {
        var replies = new LinkedHashMap<Written, Reply>();
        attempted.forEach(each -> {
            if (each.outcome instanceof Outcome.Accepted(var reply)) {
                replies.put(each.mail, reply);
            }
        });
        if (replies.isEmpty()) {
            return Set.of();
        }
        var ours = claims.accept(replies.keySet().stream().map(Written::intent).toList());
        attempts.add(replies.entrySet().stream()
                .map(each -> ended(
                        each.getKey().intent(),
                        State.ACCEPTED,
                        ours.contains(each.getKey().intent().id()),
                        null,
                        each.getValue()))
                .toList());
        replies.keySet().stream()
                .filter(mail -> ours.contains(mail.intent().id()))
                .collect(groupingBy(Written::programme, mapping(Written::intent, toList())))
                .forEach((programme, intents) -> accept(programme, intents, now));
        return ours;
    }

    private @Nullable State settle(Written mail, Outcome outcome, Instant now) {
        var intent = mail.intent();
        if (isRefusal(outcome)) {
            copies.keep(List.of(mail.copy()), now);
        }
        return switch (outcome) {
            case Outcome.Accepted _ -> throw new IllegalStateException("settled with the others");
            case Outcome.Unserved(var cause) ->
                claims.postpone(intent, now.plus(properties.firstBackOff()), cause) ? State.TEMP_FAILED : null;
            case Outcome.TemporarilyRefused(var reply) -> tryAgain(intent, reply.text(), reply, now);
            case Outcome.BrokenOff(var cause) -> tryAgain(intent, cause, null, now);
            case Outcome.Refused(var reply, var mailboxGone) -> {
                var settled = enter(intent, State.HARD_FAILED, reply.text(), null, reply);
                if (settled != null && mailboxGone) {
                    consent.bounced(mail.mail().to(), reply.text(), null);
                    mail.programme().mailboxGone(intent, now);
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
    public void accept(Programme<?> programme, List<Intent> intents, Instant at) {
        var sent = copies.sent(intents.stream().map(Intent::id).toList(), at);
        programme.acceptedAll(
                intents.stream()
                        .collect(toMap(intent -> intent, intent -> Objects.requireNonNull(sent.get(intent.id())))),
                at);
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
        attempts.add(List.of(ended(intent, state, ours, reason, reply)));
        return ours ? state : null;
    }

    private static Attempts.Ended ended(
            Intent intent, State state, boolean ours, @Nullable String reason, @Nullable Reply reply) {
        return new Attempts.Ended(
                intent,
                ours ? state.name() : "LATE_" + state.name(),
                reply == null ? null : reply.code(),
                reply == null ? reason : reply.text());
    }
}
