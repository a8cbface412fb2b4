package dev.roadbook.dashboard.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.Person;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.Outage;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decide about letters, at once, again and too late. */
@DashboardTest
class DecisionsIntegrationTests {

    private static final Person OTHER = new Person("otto", List.of("ADMIN"), null);

    @Autowired
    Browser browser;

    @Autowired
    KafkaProbe probe;

    @Autowired
    EventCodec codec;

    @Autowired
    LetterBox box;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Test
    void replaysAskedForTwiceHappenOnceAndAreOnRecord() throws Exception {
        var ids = IntStream.range(0, 100).mapToObj(i -> box.put("many-" + i)).toList();
        List<Callable<Integer>> impatience = ids.stream()
                .flatMap(id -> List.<Callable<Integer>>of(
                        () -> replay(Person.ADMIN, id).statusCode(),
                        () -> replay(OTHER, id).statusCode())
                        .stream())
                .toList();

        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(impatience).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).filteredOn(status -> status == 200).hasSize(100);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(100);
        }

        var replayed =
                probe.await(box.topic("retry"), records -> replays(records, ids).size() >= 100);
        assertThat(replays(replayed, ids)).doesNotHaveDuplicates().hasSize(100);
        var activity = probe.await(Topic.ACTIVITY.topicName(), records -> recorded(records, ids) >= 100);
        assertThat(recorded(activity, ids)).isEqualTo(100);
    }

    private static List<UUID> replays(List<ConsumerRecord<byte[], byte[]>> records, List<UUID> ids) {
        return records.stream()
                .map(record -> UUID.fromString(new String(
                        record.headers().lastHeader("roadbook_letter").value(), UTF_8)))
                .filter(ids::contains)
                .toList();
    }

    private long recorded(List<ConsumerRecord<byte[], byte[]>> records, List<UUID> ids) {
        return records.stream()
                .map(record -> codec.decode(record.topic(), record.value()))
                .filter(event -> event instanceof ActivityRecorded activity
                        && activity.getKind().equals("DEAD_LETTER_REPLAYED")
                        && ids.contains(UUID.fromString(String.valueOf(activity.getReference()))))
                .count();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        var id = box.put("first");
        discard(Person.ADMIN, id);

        var answer = replay(OTHER, id);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("already_decided", "discarded by ada");
    }

    @Test
    void theSameRequestAgainIsAnsweredLikeTheFirst() {
        var id = box.put("keyed");
        var first = browser.post(Person.ADMIN, path(id, "replay"), "", "Idempotency-Key", "k1");
        var second = browser.post(Person.ADMIN, path(id, "replay"), "", "Idempotency-Key", "k1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(browser.post(OTHER, path(id, "replay"), "", "Idempotency-Key", "k1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.post(Person.ADMIN, path(id, "replay"), "", "Idempotency-Key", "x".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLetterNobodyListensForCanOnlyBeDiscarded() {
        var id = box.put("orphan");
        jdbc.sql("update dead_letter set topic = replace(topic, 'dashboard', 'retired') where letter_id = :id")
                .param("id", id)
                .update();

        assertThat(replay(Person.ADMIN, id).body()).contains("no_listener");
        assertThat(discard(Person.ADMIN, id).statusCode()).isEqualTo(200);
    }

    @Test
    void thereIsNoSuchLetter() {
        var id = UUID.randomUUID();

        assertThat(replay(Person.ADMIN, id).statusCode()).isEqualTo(404);
        assertThat(discard(Person.ADMIN, id).statusCode()).isEqualTo(404);
        assertThat(browser.get(Person.ADMIN, "/api/dead-letters/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void lettersAreForgottenAsTheirTopicsDo() {
        var old = box.put("old");
        clock.advance(Duration.ofDays(20));
        var young = box.put("young");
        clock.advance(Duration.ofDays(11));

        letters.forgetOld();

        assertThat(letters.find(old)).isEmpty();
        assertThat(letters.find(young)).isPresent();
    }

    @Test
    void whatWasForgottenIsNotKeptAgainWhenItsTopicIsReadAnew() {
        var forgotten = box.put("forgotten", new byte[1], clock.instant().minus(Duration.ofDays(31)));

        assertThat(letters.find(forgotten)).isEmpty();
    }

    @Test
    void lettersWaitOnTheirTopicsWhileTooManyAreOpen() {
        box.put("one of");
        box.put("too many");
        var small = new Letters(jdbc, new LetterProperties(Duration.ofDays(30), 1), Clock.systemUTC());

        assertThatThrownBy(() -> small.keep(List.of())).isInstanceOf(Outage.class);
    }

    private HttpResponse<String> replay(Person person, UUID id) {
        return browser.post(person, path(id, "replay"), "");
    }

    private HttpResponse<String> discard(Person person, UUID id) {
        return browser.post(person, path(id, "discard"), "");
    }

    private static String path(UUID id, String decision) {
        return "/api/dead-letters/" + id + "/" + decision;
    }
}
