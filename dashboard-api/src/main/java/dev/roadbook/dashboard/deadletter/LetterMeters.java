package dev.roadbook.dashboard.deadletter;

import dev.roadbook.platform.schedule.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/** How many letters wait for a decision, by topic and listener; none is a number too. */
@Component
class LetterMeters {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final LetterList letters;
    private final ObjectProvider<KafkaListenerEndpointRegistry> listeners;
    private final MultiGauge open;

    LetterMeters(LetterList letters, ObjectProvider<KafkaListenerEndpointRegistry> listeners, MeterRegistry meters) {
        this.letters = letters;
        this.listeners = listeners;
        this.open = MultiGauge.builder("roadbook.dead.letters.open")
                .description("Dead letters nobody has decided about")
                .register(meters);
    }

    @Bean
    static Ticker letterCount(LetterMeters meters) {
        return new Ticker("dead-letters", PAUSE, meters::count);
    }

    private void count() {
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
}
