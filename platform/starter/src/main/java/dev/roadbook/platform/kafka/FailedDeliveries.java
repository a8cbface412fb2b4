package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that failed: an outage waits, anything else is tried again a few times and then dead-lettered.
 *
 * <p>When the dead-letter topic itself is away the record is not given up: its offset stays uncommitted and it comes
 * again after the longest wait. A listener of a pattern of topics has no dead-letter topic at all and waits likewise.
 */
final class FailedDeliveries {

    private static final Logger log = LoggerFactory.getLogger(FailedDeliveries.class);

    private final KafkaTemplate<byte[], byte[]> template;
    private final EventProperties properties;
    private final MeterRegistry meters;
    private final Header service;

    FailedDeliveries(
            KafkaTemplate<byte[], byte[]> template,
            EventProperties properties,
            MeterRegistry meters,
            String application) {
        this.template = template;
        this.properties = properties;
        this.meters = meters;
        this.service = new RecordHeader(Replayed.SERVICE, application.getBytes(UTF_8));
    }

    /** For a listener of these topics; none are known of one that listens to a pattern. */
    DefaultErrorHandler errorHandler(String @Nullable [] topics, String listener) {
        if (topics == null) {
            return new DefaultErrorHandler(untilItEnds());
        }
        FailureTopics.of(topics, listener).forEach(failure -> countFromNothing(failure.source()));
        var handler = new DefaultErrorHandler(recoverer(listener), retries());
        handler.addNotRetryableExceptions(UndecodableEvent.class);
        handler.setBackOffFunction(
                (record, failure) -> Outages.isOutage(failure) ? outage(source(record, listener), failure) : null);
        handler.setReclassifyOnExceptionChange(true);
        return handler;
    }

    /** An alarm on an increase needs a count to increase from. */
    private void countFromNothing(String topic) {
        deadLettered(topic);
        outages(topic);
    }

    private Counter deadLettered(String topic) {
        return meters.counter("roadbook.deliveries.dead.lettered", "topic", topic);
    }

    private Counter outages(String topic) {
        return meters.counter("roadbook.deliveries.outages", "topic", topic);
    }

    private ConsumerRecordRecoverer recoverer(String listener) {
        var publisher = new DeadLetterPublishingRecoverer(
                template,
                (record, _) -> new TopicPartition(
                        FailureTopics.ofRecordFrom(record.topic(), listener).deadLetters(), record.partition()));
        publisher.setFailIfSendResultIsError(true);
        publisher.setWaitForSendResultTimeout(properties.sendTimeout());
        publisher.setHeadersFunction((_, _) -> new RecordHeaders(List.of(service)));
        return (record, failure) -> {
            publisher.accept(record, described(failure));
            deadLettered(source(record, listener)).increment();
            log.error(
                    "record dead-lettered topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    rootCause(failure).getClass().getSimpleName());
        };
    }

    private static String source(ConsumerRecord<?, ?> record, String listener) {
        return FailureTopics.ofRecordFrom(record.topic(), listener).source();
    }

    private BackOff retries() {
        var backOff = new ExponentialBackOffWithMaxRetries(properties.retries());
        backOff.setInitialInterval(properties.firstBackOff().toMillis());
        backOff.setMaxInterval(properties.maxBackOff().toMillis());
        return backOff;
    }

    private BackOff outage(String topic, Exception failure) {
        outages(topic).increment();
        log.warn(
                "waiting for an outage to end topic={} reason={}",
                topic,
                rootCause(failure).toString());
        return untilItEnds();
    }

    private BackOff untilItEnds() {
        var backOff = new ExponentialBackOff(properties.firstBackOff().toMillis(), 2.0);
        backOff.setMaxInterval(properties.maxBackOff().toMillis());
        return backOff;
    }

    /** The dead letter's headers name what the handler or the codec threw, not what a listener puts around it. */
    private static Exception described(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchListenerFailedException && cause.getCause() != null) {
                return new ListenerExecutionFailedException(
                        String.valueOf(cause.getCause().getMessage()),
                        KafkaUtils.getConsumerGroupId(),
                        cause.getCause());
            }
        }
        return failure;
    }

    private static Throwable rootCause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
