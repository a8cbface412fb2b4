package dev.roadbook.ingestion.storage;

/** Takes a file out of the body it is sent in, while it arrives. */
@FunctionalInterface
public interface Envelope {

    /** The body is the file. */
    Envelope NONE = (bytes, length, file) -> file.accept(bytes, 0, length);

    /** Hands on what of the body's next bytes belongs to the file; they are valid during the call only. */
    void open(byte[] bytes, int length, Content file);

    /** Takes the bytes of the file. */
    @FunctionalInterface
    interface Content {

        void accept(byte[] bytes, int offset, int length);
    }
}
