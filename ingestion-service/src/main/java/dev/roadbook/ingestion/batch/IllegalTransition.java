package dev.roadbook.ingestion.batch;

/** A batch was asked to do what its state does not allow. */
public final class IllegalTransition extends RuntimeException {

    IllegalTransition(BatchState from, String action) {
        super("a %s batch cannot be %s".formatted(from, action));
    }
}
