package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.recommendation.coverage.PublicationRows.Unpublished;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what changed. The account stays locked until Kafka has confirmed, so that a later revision never overtakes
 * an earlier one; a publication nobody confirmed is repeated with the same bytes.
 */
@Component
class Publication {

    private final PublicationRows rows;
    private final EventPublisher publisher;
    private final Counter published;

    Publication(PublicationRows rows, EventPublisher publisher, MeterRegistry meters) {
        this.rows = rows;
        this.publisher = publisher;
        this.published = Counter.builder("roadbook.recommendations.published")
                .description("Recommendations published")
                .register(meters);
    }

    /** Publishes some of all that is unpublished and returns how many; contents at hand are not read again. */
    @Transactional
    int some(int limit, Map<String, Content> atHand) {
        return publish(rows.claim(limit), atHand);
    }

    /** Publishes what is unpublished of these accounts. */
    @Transactional
    int of(Collection<String> accounts, Map<String, Content> atHand) {
        return publish(rows.claim(accounts), atHand);
    }

    private int publish(List<Unpublished> unpublished, Map<String, Content> atHand) {
        if (unpublished.isEmpty()) {
            return 0;
        }
        var read = rows.contents(unpublished.stream()
                .filter(row -> !atHand.containsKey(row.contentHash()))
                .map(Unpublished::accountId)
                .toList());
        publisher.publish(unpublished.stream()
                .map(row -> Announcement.of(row, content(row, atHand, read)))
                .toList());
        rows.confirm(unpublished);
        published.increment(unpublished.size());
        return unpublished.size();
    }

    private static Content content(Unpublished row, Map<String, Content> atHand, Map<String, Content> read) {
        var known = atHand.get(row.contentHash());
        return known != null ? known : Objects.requireNonNull(read.get(row.accountId()));
    }
}
