package dev.roadbook.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.run.Conclusion.Done;
import dev.roadbook.platform.run.Sums.Notes;
import dev.roadbook.platform.run.Sums.Range;
import dev.roadbook.platform.run.Sums.Script;
import dev.roadbook.platform.run.Sums.Sum;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs are nobody's secret. */
@RoadbookTest(
        classes = {SampleService.class, Sums.class},
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.run.heartbeat=1h", "roadbook.run.kept=3"})
class RunLogIntegrationTests {

    @Autowired
    BackgroundRun<Range, Sum> sums;

    @Autowired
    Script script;

    @Autowired
    Notes notes;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    EventCodec codec;

    @Test
    void tellsWhoAskedForOneAndWhoStoppedItButNotWhoWasRefused() {
        var goOn = new CountDownLatch(1);
        script.is((range, _) -> {
            Sums.awaitOrFail(goOn);
            return new Done<>(() -> notes.write(range));
        });
        var run = sums.start(new Range(1, 2), "ann").id().toString();
        assertThatThrownBy(() -> sums.start(new Range(1, 2), "bob")).isInstanceOf(ProblemException.class);
        sums.stop("cyd");
        goOn.countDown();

        assertThat(deeds(kafka.await(
                        Topic.ACTIVITY.topicName(), records -> deeds(records).size() == 2)))
                .extracting(ActivityRecorded::getActor, ActivityRecorded::getText, ActivityRecorded::getReference)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("ann", "A run of sums was started.", run),
                        Tuple.tuple("cyd", "A run of sums was stopped.", run));
    }

    /** Others in this context start runs, too. */
    private List<ActivityRecorded> deeds(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> (ActivityRecorded) codec.decode(record.topic(), record.value()))
                .filter(deed -> List.of("ann", "bob", "cyd").contains(deed.getActor()))
                .toList();
    }
}
