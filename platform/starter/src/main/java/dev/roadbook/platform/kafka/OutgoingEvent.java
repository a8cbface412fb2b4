package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event on its way out.
 *
 * @param topic where it belongs
 * @param key the record's key, as the catalogue says
 * @param event the event
 */
public record OutgoingEvent(Topic topic, String key, SpecificRecord event) {}
