package dev.roadbook.ingestion.work;

/** The service is stopping; the batch goes on elsewhere or later. */
final class WorkStopped extends RuntimeException {

    WorkStopped() {
        super("the service is stopping", null, false, false);
    }
}
