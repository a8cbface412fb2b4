package dev.roadbook.prediction.scoring;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the world what is new, and remembers that it was told.
 *
 * <p>The rows stay locked until the broker has acknowledged: two versions of one account never overtake each other.
 */
@Component
class Publication {

    private final Predictions predictions;
    private final Purchases purchases;
    private final TouchedAccounts touched;
    private final EventPublisher publisher;
    private final ScoringMeters meters;

    Publication(
            Predictions predictions,
            Purchases purchases,
            TouchedAccounts touched,
            EventPublisher publisher,
            ScoringMeters meters) {
        this.predictions = predictions;
        this.purchases = purchases;
        this.touched = touched;
        this.publisher = publisher;
        this.meters = meters;
    }

    /** Publishes what has not been; an outcome that was replaced meanwhile is left to who replaced it. */
    @Transactional
    public int publish(Chunk chunk) {
        var accountIds = chunk.accountIds();
        var versions = predictions.lockUnpublished(accountIds);
        var news = chunk.scored().stream()
                .filter(account -> Long.valueOf(account.version()).equals(versions.get(account.accountId())))
                .toList();
        var detected = purchases.lockUnpublished(accountIds);
        publisher.publish(Stream.concat(
                        news.stream()
                                .map(account -> new OutgoingEvent(
                                        Topic.PREDICTIONS, account.accountId(), PredictionEvents.of(account))),
                        detected.stream()
                                .map(purchase -> new OutgoingEvent(Topic.PURCHASES, purchase.getAccountId(), purchase)))
                .toList());
        predictions.markPublished(news.stream().map(ScoredAccount::accountId).toList());
        purchases.markPublished(detected);
        touched.clear(chunk.touches());
        meters.published(news.size(), detected);
        return news.size();
    }
}
