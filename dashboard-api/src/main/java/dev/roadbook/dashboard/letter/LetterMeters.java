package dev.roadbook.dashboard.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many letters wait for a decision, by topic and listener; none is a number too. */
@Component
class LetterMeters implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LetterMeters.class);
    private static final long PAUSE_SECONDS = 10;

    private final LetterList letters;
    private final ObjectProvider<KafkaListenerEndpointRegistry> listeners;
    private final MultiGauge open;
    private volatile @Nullable ScheduledExecutorService watch;

    LetterMeters(LetterList letters, ObjectProvider<KafkaListenerEndpointRegistry> listeners, MeterRegistry meters) {
        this.letters = letters;
        this.listeners = listeners;
        this.open = MultiGauge.builder("roadbook.dead.letters.open")
                .description("Dead letters nobody has decided about")
                .register(meters);
    }

    private void count() {
        try {
            open.register(
                    Stream.concat(letters.origins().stream(), withoutLetters())
                            .collect(Collectors.toMap(
                                    origin -> List.of(origin.topic(), origin.listener()),
                                    Function.identity(),
                                    (known, _) -> known))
                            .values()
                            .stream()
                            .map(origin -> MultiGauge.Row.of(
                                    Tags.of("topic", origin.topic(), "listener", origin.listener()), origin.open()))
                            .toList(),
                    true);
        } catch (DataAccessException | TransactionException e) {
            log.warn("dead letters cannot be counted now reason={}", e.toString());
        }
    }

    /** Every listener whose dead-letter topic this instance reads. */
    private Stream<LetterList.Origin> withoutLetters() {
        var container = listeners.getObject().getListenerContainer(LetterListener.ID);
        var partitions = container == null ? null : container.getAssignedPartitions();
        return Stream.ofNullable(partitions)
                .flatMap(Collection::stream)
                .map(TopicPartition::topic)
                .distinct()
                .map(DeadLetter::origin)
                .flatMap(Optional::stream);
    }

    @Override
    public void start() {
        var counter = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dead-letters").factory());
        watch = counter;
        var _ = counter.scheduleWithFixedDelay(this::count, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        var counter = watch;
        if (counter != null) {
            counter.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
