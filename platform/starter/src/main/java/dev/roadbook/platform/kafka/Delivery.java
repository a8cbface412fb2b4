package dev.roadbook.platform.kafka;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event as it arrived.
 *
 * @param topic topic, with its prefix
 * @param partition partition
 * @param offset position in the partition
 * @param key the record's key; empty when it has none
 * @param event one of the topic's events
 */
public record Delivery(String topic, int partition, long offset, String key, SpecificRecord event) {}
