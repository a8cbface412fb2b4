package dev.roadbook.dashboard.deadletter;

import dev.roadbook.dashboard.deadletter.Letters.Stored;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people do about letters: once each, with what follows from it in one transaction. */
@Component
class Decisions {

    private final Letters letters;
    private final RetryTopics retryTopics;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final TransactionOperations transaction;
    private final Clock clock;

    Decisions(
            Letters letters,
            RetryTopics retryTopics,
            Outbox outbox,
            ActivityLog activities,
            TransactionOperations transaction,
            Clock clock) {
        this.letters = letters;
        this.retryTopics = retryTopics;
        this.outbox = outbox;
        this.activities = activities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives the record to the listener that failed, as it was. */
    LetterView replay(UUID id, Optional<String> key, Caller caller) {
        var stored = find(id);
        if (stored.letter().state() != LetterState.OPEN) {
            return sameAsBefore(stored.letter(), new Decision(LetterState.REPLAYED, key, caller));
        }
        var record = again(stored);
        return decide(
                stored.letter(),
                new Decision(LetterState.REPLAYED, key, caller),
                () -> outbox.append(EventIds.of("replay", id.toString()), record));
    }

    /** Leaves the record undone for good. */
    LetterView discard(UUID id, Optional<String> key, Caller caller) {
        return decide(find(id).letter(), new Decision(LetterState.DISCARDED, key, caller), () -> {});
    }

    private record Decision(LetterState state, Optional<String> key, Caller caller) {

        String by() {
            return caller.username();
        }
    }

    private LetterView decide(LetterView letter, Decision decision, Runnable effect) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var isFirst = transaction.execute(_ -> {
            var decided = letters.decide(
                    letter.letterId(),
                    decision.state(),
                    decision.by(),
                    decision.key().orElse(null),
                    now);
            if (decided) {
                effect.run();
                activities.addOnce(
                        deed(letter, decision),
                        now,
                        "activity",
                        "letter",
                        letter.letterId().toString());
            }
            return decided;
        });
        var present = find(letter.letterId()).letter();
        return Boolean.TRUE.equals(isFirst) ? present : sameAsBefore(present, decision);
    }

    private LetterView sameAsBefore(LetterView letter, Decision decision) {
        var isSame = decision.key()
                .filter(key -> letters.isDecided(letter.letterId(), decision.state(), decision.by(), key))
                .isPresent();
        if (!isSame) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "already_decided",
                    "This letter was %s by %s at %s."
                            .formatted(
                                    letter.state().name().toLowerCase(Locale.ROOT),
                                    letter.decidedBy(),
                                    letter.decidedAt()));
        }
        return letter;
    }

    private Stored find(UUID id) {
        return letters.find(id).orElseThrow(() -> ProblemException.notFound("There is no such letter."));
    }

    private ProducerRecord<byte[], byte[]> again(Stored stored) {
        var letter = stored.letter();
        var offset = letter.sourceOffset() == null ? -1 : letter.sourceOffset();
        var place = retryTopics.placeFor(stored.topic(), letter.sourcePartition());
        return new Replayed(
                        letter.letterId(), letter.attempt() + 1, letter.sourceTopic(), letter.sourcePartition(), offset)
                .again(place.topic(), place.partition(), stored.key(), stored.value(), stored.headers());
    }

    private static Deed deed(LetterView letter, Decision decision) {
        var done = decision.state().name();
        var text = "A dead letter of %s from %s was %s."
                .formatted(letter.listener(), letter.sourceTopic(), done.toLowerCase(Locale.ROOT));
        return Deed.of(decision.by(), "DEAD_LETTER_" + done, text)
                .to(letter.letterId().toString())
                .with(Map.of(
                        "listener", letter.listener(),
                        "topic", letter.sourceTopic(),
                        "partition", Integer.toString(letter.sourcePartition()),
                        "offset", String.valueOf(letter.sourceOffset()),
                        "cause", letter.cause()));
    }
}
