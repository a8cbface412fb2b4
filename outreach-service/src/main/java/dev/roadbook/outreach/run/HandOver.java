package dev.roadbook.outreach.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.hold.Holds;
import dev.roadbook.outreach.hold.RestoreGuard;
import dev.roadbook.outreach.ledger.Claims;
import dev.roadbook.outreach.ledger.Copies;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.platform.jdbc.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    <F extends Addressee> Map<Intent, Look<F>> look(Programme<F> programme, List<Intent> intents) {
        var looks = Look.at(programme, intents, clock.instant());
        looks.forEach((intent, look) -> {
            if (look instanceof Look.Stay<F>(var decision)) {
                enter(intent, decision);
            }
        });
        return looks;
    }

    /**
     * The last look at mails to different people; those it allows count as handed over and as written. What it answers is
     * in their order.
     */
    @Transactional
    List<Passage> pass(List<Written> mails) {
        if (holds.standToTheEnd()) {
            var waiting = waiting(clock.instant(), Setback.SENDING_HELD);
            return mails.stream().map(mail -> stay(mail.intent(), waiting)).toList();
        }
        // Two mails to one person are looked at one after the other, or both would pass a cap that has room for one.
        locks.hold(mails.stream().map(Written::recipient).toList());
        var passages = new HashMap<Intent, Passage>();
        mails.stream()
                .collect(groupingBy(Written::programme))
                .forEach((programme, own) -> passages.putAll(pass(programme, own, clock.instant())));
        return mails.stream().map(mail -> passages.get(mail.intent())).toList();
    }

    private <F extends Addressee> Map<Intent, Passage> pass(Programme<F> programme, List<Written> mails, Instant now) {
        var looks = Look.at(programme, mails.stream().map(Written::intent).toList(), now);
        var passages = new HashMap<Intent, Passage>();
        var going = new LinkedHashMap<Written, Passing<F>>();
        for (var mail : mails) {
            switch (Objects.requireNonNull(looks.get(mail.intent()))) {
                case Look.Stay<F>(var decision) -> passages.put(mail.intent(), stay(mail.intent(), decision));
                case Look.Go<F>(var facts)
                when !facts.address().equals(Optional.of(mail.mail().to())) ->
                    passages.put(mail.intent(), stay(mail.intent(), waiting(now, CommonReason.ADDRESS_CHANGED)));
                case Look.Go<F>(var facts) -> going.put(mail, new Passing<>(mail.intent(), facts, mail.mail()));
            }
        }
        if (!going.isEmpty()) {
            passages.putAll(go(programme, going, now));
        }
        return passages;
    }

    private <F extends Addressee> Map<Intent, Passage> go(
            Programme<F> programme, Map<Written, Passing<F>> going, Instant now) {
        var number = guard.number(going.size());
        if (number.isEmpty()) {
            var waiting = waiting(now, Setback.SENDING_HELD);
            return going.keySet().stream().collect(toMap(Written::intent, mail -> stay(mail.intent(), waiting)));
        }
        var ours = claims.handOver(going.keySet().stream().collect(toMap(Written::intent, Written::recipient)));
        var handed = going.keySet().stream()
                .filter(mail -> ours.contains(mail.intent().id()))
                .toList();
        if (!handed.isEmpty()) {
            copies.keep(handed.stream().map(Written::copy).toList(), now);
            programme.handedOverAll(
                    handed.stream()
                            .map(mail -> Objects.requireNonNull(going.get(mail)))
                            .toList(),
                    now);
        }
        return going.keySet().stream()
                .collect(toMap(
                        Written::intent,
                        mail -> new Passage(ours.contains(mail.intent().id()), new Decision.Allow(), number.get())));
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
     * @param number the highest among the mails that were handed over with it; zero for one that was not
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
