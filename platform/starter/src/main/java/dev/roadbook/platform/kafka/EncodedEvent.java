package dev.roadbook.platform.kafka;

/**
 * An event as bytes.
 *
 * @param topic topic name, with its prefix
 * @param key the record's key
 * @param type full name of the event
 * @param id the event's id
 * @param value framed Avro
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EncodedEvent(String topic, String key, String type, String id, byte[] value) {}
