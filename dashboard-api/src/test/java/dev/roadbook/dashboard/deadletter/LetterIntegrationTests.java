package dev.roadbook.dashboard.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** From a record that fails to a letter somebody looks at. */
@DashboardTest
class LetterIntegrationTests {

    /** Others may have had a hundred replays fail before, one after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Browser browser;

    @Autowired
    KafkaProbe probe;

    @Autowired
    EventCodec codec;

    @Autowired
    LetterBox letters;

    @Autowired
    MeterRegistry meters;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @Test
    void aRecordThatFailsIsListedWithWhereItStoodAndWhyItFailed() {
        var sent = probe.send(Topic.ACCOUNTS.topicName(), "listed".getBytes(UTF_8), "no event".getBytes(UTF_8));

        var letter = awaitOpen("listed");

        assertThat(letter.get("state").asString()).isEqualTo("OPEN");
        assertThat(letter.get("source_topic").asString()).isEqualTo(probe.topic(Topic.ACCOUNTS.topicName()));
        assertThat(letter.get("source_partition").asInt()).isEqualTo(sent.partition());
        assertThat(letter.get("source_offset").asLong()).isEqualTo(sent.offset());
        assertThat(letter.get("listener").asString()).isEqualTo(groupPrefix + "dashboard");
        assertThat(letter.get("service").asString()).isEqualTo("dashboard-api");
        assertThat(letter.get("cause").asString()).endsWith("UndecodableEvent");
        assertThat(letter.get("message").asString()).contains("not a framed Avro record");
        assertThat(letter.get("size").asInt()).isEqualTo(8);
        assertThat(letter.get("attempt").asInt()).isEqualTo(1);
        assertThat(letter.toString()).doesNotContain("no event");
    }

    @Test
    void whatCannotBeDecodedIsShownInItsFirstBytes() {
        var detail = detail(letters.put("bytes", new byte[600]).toString());

        assertThat(detail.at("/payload/format").asString()).isEqualTo("HEX");
        assertThat(detail.at("/payload/text").asString()).startsWith("00 00 00").hasSize(512 * 3 - 1);
        assertThat(detail.at("/payload/truncated").asBoolean()).isTrue();
    }

    @Test
    void whatCanBeDecodedIsShownAsTheEventItIs() {
        var topic = probe.topic(Topic.ACCOUNTS.topicName());
        var value = codec.encode(topic, EventFixtures.account("DECODED", "R1"));

        var detail = detail(letters.put("decoded", value).toString());

        assertThat(detail.at("/payload/format").asString()).isEqualTo("JSON");
        assertThat(detail.at("/payload/text").asString()).contains("\"accountId\" : \"DECODED\"");
    }

    @Test
    void aReplayThatFailsIsAnotherLetterOfTheSameRecord() {
        probe.send(Topic.ACCOUNTS.topicName(), "twice".getBytes(UTF_8), "still no event".getBytes(UTF_8));
        var first = awaitOpen("twice");

        var answer = browser.post(Person.ADMIN, path(id(first)) + "/replay", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"REPLAYED\"", "\"decided_by\":\"ada\"");
        var second = awaitOpen("twice");
        assertThat(second.get("attempt").asInt()).isEqualTo(2);
        assertThat(second.get("replay_of").asString()).isEqualTo(id(first));
        assertThat(second.get("source_offset")).isEqualTo(first.get("source_offset"));
        assertThat(second.get("source_topic")).isEqualTo(first.get("source_topic"));
        assertThat(detail(id(first)).get("failed_again_as").asString()).isEqualTo(id(second));
    }

    @Test
    void aLetterOfForeignShapeIsKept() {
        var topic = probe.topic(Topic.ORDERS.topicName()) + ".foreign.dlt";
        probe.createTopic(topic, 1);
        var record = new ProducerRecord<>(topic, 0, "foreign\0".getBytes(UTF_8), (byte[]) null);
        record.headers().add("odd\0name", new byte[] {0, -1}).add("empty", null);
        record.headers().add("kafka_dlt-original-offset", new byte[] {1, 2, 3});
        record.headers().add("kafka_dlt-exception-message", "\0".getBytes(UTF_8));
        probe.send(record);

        var letter = awaitOpen("foreign");

        assertThat(letter.get("listener").asString()).isEqualTo("foreign");
        assertThat(letter.get("service").isNull()).isTrue();
        assertThat(letter.get("source_offset").isNull()).isTrue();
        assertThat(letter.get("cause").asString()).isEqualTo("unknown");
        assertThat(detail(id(letter)).at("/payload/format").asString()).isEqualTo("NONE");
    }

    @Test
    void aLetterAsLargeAsKafkaTakesIsReplayed() {
        var large = new byte[1_048_000];
        new Random(1).nextBytes(large);
        var id = letters.put("large", large).toString();

        assertThat(browser.post(Person.ADMIN, path(id) + "/replay", "").statusCode())
                .isEqualTo(200);

        assertThat(awaitOpen("large").get("replay_of").asString()).isEqualTo(id);
    }

    @Test
    void countsWhatWaitsForADecision() {
        letters.put("counted");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters.get("roadbook.dead.letters.open")
                                .tag("listener", groupPrefix + "dashboard")
                                .tag("topic", probe.topic(Topic.ACCOUNTS.topicName()))
                                .gauge()
                                .value())
                        .isPositive());
    }

    private JsonNode awaitOpen(String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> browser.read(Person.ADMIN, "/api/dead-letters?state=open&q=" + key)
                                .get("items"),
                        items -> items.size() == 1)
                .get(0);
    }

    private JsonNode detail(String id) {
        return browser.read(Person.ADMIN, path(id));
    }

    private static String id(JsonNode letter) {
        return letter.get("letter_id").asString();
    }

    private static String path(String id) {
        return "/api/dead-letters/" + id;
    }
}
