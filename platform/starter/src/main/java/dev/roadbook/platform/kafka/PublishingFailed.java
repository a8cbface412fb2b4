package dev.roadbook.platform.kafka;

/** Kafka did not acknowledge a publication. */
public final class PublishingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
