package dev.roadbook.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads and writes the raw bytes of topics; a topic's name may be given with or without the context's prefix. */
public final class KafkaProbe {

    private final String bootstrapServers;
    private final String prefix;

    public KafkaProbe(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
    }

    /** The full name of a topic. */
    public String topic(String name) {
        return name.startsWith(prefix) ? name : prefix + name;
    }

    /** Creates a topic unless it exists. */
    public void createTopic(String name, int partitions) {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic(name), partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("could not create " + name, e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Every committed record of a topic, partition by partition; none if there is no such topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String name) {
        return new TopicReader(bootstrapServers, topic(name)).committed();
    }

    /** Waits until a topic holds so many committed records, and returns them. */
    public List<ConsumerRecord<byte[], byte[]>> await(String name, int count) {
        return await(name, records -> records.size() >= count);
    }

    /** Waits until the committed records of a topic are as wanted, and returns them. */
    public List<ConsumerRecord<byte[], byte[]>> await(
            String name, Predicate<List<ConsumerRecord<byte[], byte[]>>> wanted) {
        return Awaitility.await("records of " + topic(name))
                .atMost(PatienceListener.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> records(name), wanted);
    }

    /** Writes a record as it is. */
    public RecordMetadata send(String name, byte @Nullable [] key, byte @Nullable [] value) {
        return send(new ProducerRecord<>(topic(name), key, value));
    }

    /** Writes a record as it is, its topic's full name, partition and headers included. */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not send to " + record.topic(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Deletes every topic of this prefix. */
    void deleteTopics() {
        try (var admin = admin()) {
            var names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            admin.deleteTopics(names).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not delete the topics of " + prefix, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", cause);
    }
}
