package dev.roadbook.outreach.run;

import dev.roadbook.outreach.hold.RestoreGuard;
import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.run.HandOver.Passage;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lets mails pass their last look: those that wait for it at once share a transaction and an acknowledgement of Kafka. */
@Component
class Passages {

    private final HandOver handOver;
    private final RestoreGuard guard;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Together<Written, Passage> together;

    Passages(HandOver handOver, RestoreGuard guard, LedgerProperties properties, Clock clock) {
        this.handOver = handOver;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
        this.together = new Together<>(properties.lanes(), this::pass);
    }

    /** When it opens, the ledger and the topic know of the mail. */
    Passage pass(Written mail) {
        return together.ask(mail);
    }

    private List<Passage> pass(List<Written> mails) {
        var passages = new HashMap<Written, Passage>();
        var left = List.copyOf(mails);
        while (!left.isEmpty()) {
            var turn = oneToEach(left);
            passages.putAll(passTurn(turn));
            left = left.stream().filter(mail -> !turn.contains(mail)).toList();
        }
        return mails.stream()
                .map(mail -> Objects.requireNonNull(passages.get(mail)))
                .toList();
    }

    private static List<Written> oneToEach(List<Written> mails) {
        var recipients = new HashSet<String>();
        return mails.stream().filter(mail -> recipients.add(mail.recipient())).toList();
    }

    private Map<Written, Passage> passTurn(List<Written> mails) {
        var passages = handOver.pass(mails);
        var highest = passages.stream()
                .filter(Passage::opens)
                .mapToLong(Passage::number)
                .max();
        boolean noted = highest.isEmpty() || guard.leave(highest.getAsLong());
        var results = new HashMap<Written, Passage>();
        for (int i = 0; i < mails.size(); i++) {
            var passage = passages.get(i);
            results.put(mails.get(i), noted || !passage.opens() ? passage : takeBack(mails.get(i)));
        }
        return results;
    }

    private Passage takeBack(Written mail) {
        var until = clock.instant().plus(properties.firstBackOff());
        return handOver.takeBack(mail.intent(), until, Setback.HAND_OVER_NOT_NOTED);
    }
}
