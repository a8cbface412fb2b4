package dev.roadbook.ingestion.batch.worker;

/** The service is stopping; the batch goes on elsewhere or later. */
final class WorkStopped extends RuntimeException {

    WorkStopped() {
        super("the service is stopping", null, false, false);
    }
}
