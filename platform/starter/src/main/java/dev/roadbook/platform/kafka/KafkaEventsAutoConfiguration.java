package dev.roadbook.platform.kafka;

import dev.roadbook.platform.clock.RoadbookProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.kafka.annotation.KafkaListenerAnnotationBeanPostProcessor.AnnotationEnhancer;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.util.ClassUtils;

/** Wires events in and out, once for every service. */
@AutoConfiguration(
        before = KafkaAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration"
        })
@EnableConfigurationProperties({EventProperties.class, KafkaProperties.class})
class KafkaEventsAutoConfiguration {

    private static final Map<String, Object> FAILURE_SIZE =
            Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, NewTopics.FAILURE_BYTES);

    @Bean(destroyMethod = "close")
    EventCodec eventCodec(EventProperties properties) {
        var settings = serdeSettings(properties);
        Serializer<Object> serializer = instantiate(properties.serializer());
        Deserializer<Object> deserializer = instantiate(properties.deserializer());
        serializer.configure(settings, false);
        deserializer.configure(settings, false);
        return new EventCodec(serializer, deserializer);
    }

    private static Map<String, Object> serdeSettings(EventProperties properties) {
        var settings = new HashMap<String, Object>();
        settings.put("apicurio.registry.url", properties.registryUrl());
        settings.put("apicurio.registry.auto-register", properties.autoRegister());
        settings.put("apicurio.registry.avro-datum-provider", TopicUnionDatumProvider.class.getName());
        settings.put("apicurio.registry.dereference-schema", true);
        settings.put("schema.registry.url", properties.registryUrl());
        settings.put("auto.register.schemas", properties.autoRegister());
        settings.put("specific.avro.reader", true);
        settings.putAll(properties.serde());
        return settings;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the class is named in configuration
    private static <T> T instantiate(String className) {
        return (T) BeanUtils.instantiateClass(ClassUtils.resolveClassName(className, null));
    }

    @Bean
    DeliveryTracing deliveryTracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new DeliveryTracing(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    EventRecords eventRecords(
            EventCodec codec,
            DeliveryTracing tracing,
            EventProperties properties,
            @Value("${spring.application.name}") String application) {
        return new EventRecords(codec, tracing, properties.topicPrefix(), application);
    }

    @Bean
    Deliveries deliveries(EventCodec codec, DeliveryTracing tracing) {
        return new Deliveries(codec, tracing);
    }

    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> eventProducerFactory(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MeterRegistry meters,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        var config = kafka.buildProducerProperties();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        var factory = new DefaultKafkaProducerFactory<byte[], byte[]>(config);
        factory.addListener(ClientMeters.ofProducers(meters));
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(ProducerFactory<byte[], byte[]> factory) {
        return new KafkaTemplate<>(factory);
    }

    @Bean(destroyMethod = "close")
    EventPublisher eventPublisher(
            DefaultKafkaProducerFactory<byte[], byte[]> factory,
            KafkaTemplate<byte[], byte[]> template,
            EventRecords records,
            EventProperties properties,
            RoadbookProperties roadbook,
            @Value("${spring.application.name}") String application) {
        var transactionId = properties.topicPrefix() + application + "-" + roadbook.instance() + "-";
        var transactional =
                factory.copyWithConfigurationOverride(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionId));
        return new EventPublisher(
                template,
                new KafkaTemplate<>(ordered(factory, Map.of())),
                new KafkaTemplate<>(ordered(factory, FAILURE_SIZE)),
                new KafkaTemplate<>(transactional),
                records,
                properties.sendTimeout());
    }

    /**
     * No record of it expires before another, a reset drops what has not left, and one request is on its way at a time: none
     * lets a record overtake. A broker that does not know the producer yet, just started say, takes a second request
     * though it had to refuse the first.
     */
    private static DefaultKafkaProducerFactory<byte[], byte[]> ordered(
            DefaultKafkaProducerFactory<byte[], byte[]> factory, Map<String, Object> settings) {
        var config = new HashMap<>(settings);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        var result = (DefaultKafkaProducerFactory<byte[], byte[]>) factory.copyWithConfigurationOverride(config);
        result.setPhysicalCloseTimeout(0);
        return result;
    }

    @Bean
    DefaultKafkaConsumerFactory<byte[], byte[]> eventConsumerFactory(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            EventProperties properties,
            MeterRegistry meters,
            ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        var config = kafka.buildConsumerProperties();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.maxPollRecords());
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(config);
        factory.addListener(ClientMeters.ofConsumers(meters));
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers,
            ProducerFactory<byte[], byte[]> producers,
            EventProperties properties,
            KafkaProperties kafka,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setConcurrency(properties.concurrency());
        factory.setAutoStartup(kafka.getListener().isAutoStartup());
        factory.getContainerProperties().setAckMode(AckMode.BATCH);
        var deadLetters = new KafkaTemplate<>(producers, FAILURE_SIZE);
        var failures = new FailedDeliveries(deadLetters, properties, meters, application);
        factory.setContainerCustomizer(container -> {
            var settings = container.getContainerProperties();
            var listener = properties.groupPrefix() + container.getGroupId();
            settings.setGroupId(listener);
            container.setCommonErrorHandler(failures.errorHandler(settings.getTopics(), listener));
        });
        return factory;
    }

    /** A listener also reads what is replayed for it alone. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AnnotationEnhancer listenersOfRetries() {
        return (listener, _) -> {
            var name = "${roadbook.kafka.group-prefix:}" + listener.get("id");
            listener.computeIfPresent(
                    "topics",
                    (_, topics) -> Stream.of((String[]) topics)
                            .flatMap(topic -> Stream.of(topic, new FailureTopics(topic, name).retries()))
                            .toArray(String[]::new));
            return listener;
        };
    }

    @Bean
    MissingTopics missingTopics(KafkaAdmin admin) {
        return new MissingTopics(admin);
    }

    @Bean
    SmartInitializingSingleton catalogueTopics(MissingTopics topics, EventProperties properties) {
        return () -> {
            if (properties.createTopics()) {
                topics.create(NewTopics.catalogue(properties));
            }
        };
    }

    @Bean
    DeadLetterTopics deadLetterTopics(
            KafkaListenerEndpointRegistry listeners, MissingTopics topics, EventProperties properties) {
        return new DeadLetterTopics(listeners, topics, properties);
    }

    @Bean
    PublishSchemas publishSchemas(EventProperties properties) {
        return new PublishSchemas(properties);
    }
}
