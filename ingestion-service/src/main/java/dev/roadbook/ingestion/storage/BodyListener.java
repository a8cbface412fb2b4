package dev.roadbook.ingestion.storage;

/** Sees the bytes of a body while they are stored. */
@FunctionalInterface
public interface BodyListener {

    /** The buffer is the store's own and valid during the call only. */
    void onBytes(byte[] buffer, int length);
}
