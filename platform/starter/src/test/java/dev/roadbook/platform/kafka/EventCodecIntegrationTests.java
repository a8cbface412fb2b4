package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.RoadbookTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@RoadbookTest(classes = SampleService.class)
class EventCodecIntegrationTests {

    @Autowired
    EventCodec codec;

    @Autowired
    EventRecords records;

    @Value("${roadbook.kafka.registry-url}")
    String registryUrl;

    @Test
    void readsWhatItWrote() {
        var topic = records.name(Topic.ORDERS);
        var order = Fixtures.order("A1", 1);

        assertThat(codec.decode(topic, codec.encode(topic, order))).isEqualTo(order);
    }

    @Test
    void everyEventOfATopicSharesOneSchema() {
        var topic = records.name(Topic.ORDERS);

        var order = codec.encode(topic, Fixtures.order("A1", 2));
        var boundary =
                codec.encode(topic, Fixtures.boundary(UUID.fromString("00000000-0000-4000-8000-000000000001"), 0));

        assertThat(Arrays.copyOf(order, 5)).isEqualTo(Arrays.copyOf(boundary, 5));
    }

    @Test
    void theSecondEventIsEncodedAsTheFirst() {
        var topic = records.name(Topic.ORDERS);
        var order = Fixtures.order("A1", 3);

        assertThat(codec.encode(topic, order)).isEqualTo(codec.encode(topic, order));
    }

    @Test
    void anyoneReadsItWithPlainAvroAndTheConfluentApi() throws Exception {
        var bytes = codec.encode(records.name(Topic.ORDERS), Fixtures.order("A1", 4));
        var buffer = ByteBuffer.wrap(bytes);

        assertThat(buffer.get()).isZero();

        var confluent = registryUrl.replace("/apis/registry/v3", "/apis/ccompat/v7");
        var answer = RestClient.create(confluent)
                .get()
                .uri("/schemas/ids/{id}", buffer.getInt())
                .retrieve()
                .body(String.class);
        var schema = new Schema.Parser()
                .parse((String) JsonMapper.shared().readValue(answer, Map.class).get("schema"));
        var decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
        var read = new GenericDatumReader<GenericRecord>(schema).read(null, decoder);

        assertThat(read.getSchema().getFullName()).isEqualTo(OrderRecorded.class.getName());
        assertThat(read.get("accountId")).hasToString("A1");
    }

    @Test
    void refusesWhatIsNoEvent() {
        var topic = records.name(Topic.ORDERS);
        var good = codec.encode(topic, Fixtures.order("A1", 5));
        var truncated = Arrays.copyOf(good, good.length - 4);
        var wrongMagic = good.clone();
        wrongMagic[0] = 7;
        var unknownSchema = ByteBuffer.wrap(good.clone()).putInt(1, 999_999).array();

        assertThatThrownBy(() -> codec.decode(topic, null)).isInstanceOf(UndecodableEvent.class);
        assertThatThrownBy(() -> codec.decode(topic, new byte[3])).isInstanceOf(UndecodableEvent.class);
        assertThatThrownBy(() -> codec.decode(topic, truncated)).isInstanceOf(UndecodableEvent.class);
        assertThatThrownBy(() -> codec.decode(topic, wrongMagic)).isInstanceOf(UndecodableEvent.class);
        assertThatThrownBy(() -> codec.decode(topic, unknownSchema)).isInstanceOf(UndecodableEvent.class);
    }
}
