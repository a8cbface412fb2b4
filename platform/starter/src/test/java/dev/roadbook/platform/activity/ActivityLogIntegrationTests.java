package dev.roadbook.platform.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What somebody did is told with the change, or not at all. */
@RoadbookTest(classes = SampleService.class, now = "2026-11-20T09:00:00Z")
class ActivityLogIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final String thing = UUID.randomUUID().toString();

    @Autowired
    ActivityLog activities;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    EventCodec codec;

    @Test
    void tellsWhoDidWhatToWhom() {
        done(Deed.of("ann", "GIVEN", "The account was given away.")
                .about("ACCOUNT-1")
                .to(thing)
                .replacing("R1", null));

        var record = records(found -> found.size() == 1).getFirst();
        assertThat(new String(record.key(), UTF_8)).isEqualTo("ACCOUNT-1");
        assertThat(event(record))
                .returns(NOW, ActivityRecorded::getOccurredAt)
                .returns("ann", ActivityRecorded::getActor)
                .returns("GIVEN", ActivityRecorded::getKind)
                .returns("The account was given away.", ActivityRecorded::getText)
                .returns("ACCOUNT-1", ActivityRecorded::getAccountId)
                .returns(Map.of("before", "R1", "after", ""), ActivityRecorded::getDetails);
    }

    @Test
    void keepsInOrderWhatOnePersonDidToNoAccount() {
        done(Deed.of("ann", "FIRST", "This.").to(thing));
        done(Deed.of("ann", "SECOND", "That.").to(thing));

        assertThat(records(found -> found.size() == 2))
                .allSatisfy(
                        record -> assertThat(new String(record.key(), UTF_8)).isEqualTo("ann"))
                .extracting(record -> event(record).getKind())
                .containsExactly("FIRST", "SECOND");
    }

    @Test
    void tellsOnceWhatIsAddedTwiceByItsParts() {
        var deed = Deed.of("ann", "ONCE", "This.").to(thing);
        transaction.executeWithoutResult(_ -> activities.addOnce(deed, NOW, "deed", thing));
        transaction.executeWithoutResult(_ -> activities.addOnce(deed, NOW, "deed", thing));
        done(Deed.of("ann", "LAST", "That.").to(thing));

        var ids = records(found -> found.stream()
                        .anyMatch(record -> event(record).getKind().equals("LAST")))
                .stream()
                .map(this::event)
                .filter(event -> event.getKind().equals("ONCE"))
                .map(ActivityRecorded::getEventId);
        assertThat(ids.distinct()).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatDidNotHappen() {
        assertThatThrownBy(() -> activities.add(Deed.of("ann", "ALONE", "This.").to(thing)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            activities.add(Deed.of("ann", "UNDONE", "This.").to(thing));
            status.setRollbackOnly();
        });
        done(Deed.of("ann", "LAST", "That.").to(thing));

        assertThat(records(found -> !found.isEmpty()))
                .extracting(record -> event(record).getKind())
                .containsExactly("LAST");
    }

    private void done(Deed deed) {
        transaction.executeWithoutResult(_ -> activities.add(deed));
    }

    private List<ConsumerRecord<byte[], byte[]>> records(Predicate<List<ConsumerRecord<byte[], byte[]>>> wanted) {
        return own(kafka.await(Topic.ACTIVITY.topicName(), all -> wanted.test(own(all))));
    }

    private List<ConsumerRecord<byte[], byte[]>> own(List<ConsumerRecord<byte[], byte[]>> all) {
        return all.stream()
                .filter(record -> thing.equals(event(record).getReference()))
                .toList();
    }

    private ActivityRecorded event(ConsumerRecord<byte[], byte[]> record) {
        return (ActivityRecorded) codec.decode(record.topic(), record.value());
    }
}
