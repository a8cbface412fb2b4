package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.test.context.TestComponent;

/** Publishes events as the other services do. */
@TestComponent
public class Publisher {

    private final EventPublisher events;

    Publisher(EventPublisher events) {
        this.events = events;
    }

    public void publish(SpecificRecord... published) {
        events.publish(Stream.of(published)
                .map(event -> new OutgoingEvent(Topic.of(event.getSchema()), key(event), event))
                .toList());
    }

    /** The first field the catalogue names; what is about no account goes by who did it. */
    private static String key(SpecificRecord event) {
        var schema = event.getSchema();
        var field = Topic.of(schema).keyedBy().split("\\W", 2)[0];
        var value = event.get(schema.getField(field).pos());
        return String.valueOf(value == null ? event.get(schema.getField("actor").pos()) : value);
    }
}
