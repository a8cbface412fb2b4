package dev.roadbook.platform.kafka;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event as it arrived, or came again from a dead letter: its place is the one it first stood at either way.
 *
 * @param topic topic, with its prefix
 * @param partition partition
 * @param offset position in the partition
 * @param key the record's key; empty when it has none
 * @param event one of the topic's events
 * @param replayed whether it comes from a dead letter, so that what stood behind it has long been delivered
 */
public record Delivery(String topic, int partition, long offset, String key, SpecificRecord event, boolean replayed) {}
