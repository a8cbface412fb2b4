package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Carries a trace through Kafka: one span a poll, continued from its first record. */
final class DeliveryTracing {

    private final Tracer tracer;
    private final Propagator propagator;

    DeliveryTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    void continueFrom(ConsumerRecord<byte[], byte[]> first, Runnable work) {
        var span = propagator
                .extract(first.headers(), DeliveryTracing::read)
                .name("process " + first.topic())
                .start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }

    void inject(Headers headers) {
        var context = tracer.currentTraceContext().context();
        if (context != null) {
            propagator.inject(context, headers, (_, name, value) -> headers.add(name, value.getBytes(UTF_8)));
        }
    }

    private static @Nullable String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
