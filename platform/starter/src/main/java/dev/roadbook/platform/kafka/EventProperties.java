package dev.roadbook.platform.kafka;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service speaks to Kafka and the schema registry.
 *
 * @param registryUrl address of the schema registry
 * @param autoRegister whether producers register schemas; deployments publish them in a step of their own
 * @param serializer Kafka serializer that frames Avro the Confluent way
 * @param deserializer its counterpart
 * @param serde further settings of both, such as credentials
 * @param topicPrefix put before every topic name
 * @param groupPrefix put before every consumer group
 * @param partitions partitions of a topic that does not exist yet
 * @param replicationFactor copies of a topic that does not exist yet; -1 leaves it to the broker
 * @param createTopics whether missing topics are created at start
 * @param concurrency consumer threads of each listener
 * @param maxPollRecords most records handed to a listener at once
 * @param retries how often a failing record is tried again before it is dead-lettered
 * @param firstBackOff wait before the first retry; doubled each time
 * @param maxBackOff longest wait, also between attempts while a database or the registry is down
 * @param sendTimeout how long a publication may take before it counts as failed
 */
@Validated
@ConfigurationProperties("roadbook.kafka")
record EventProperties(
        @NotBlank String registryUrl,
        @DefaultValue("false") boolean autoRegister,

        @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaSerializer") @NotBlank String serializer,

        @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaDeserializer") @NotBlank String deserializer,

        @DefaultValue Map<String, String> serde,
        @DefaultValue("") @NotNull String topicPrefix,
        @DefaultValue("") @NotNull String groupPrefix,
        @DefaultValue("12") @Positive int partitions,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("1") @Positive int concurrency,
        @DefaultValue("2000") @Positive int maxPollRecords,
        @DefaultValue("3") int retries,
        @DefaultValue("200ms") Duration firstBackOff,
        @DefaultValue("10s") Duration maxBackOff,
        @DefaultValue("30s") Duration sendTimeout) {}
