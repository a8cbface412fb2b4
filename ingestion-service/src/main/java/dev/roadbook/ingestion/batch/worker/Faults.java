package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.platform.kafka.Outage;
import dev.roadbook.platform.kafka.PublishingFailed;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells faults of the surroundings, which pass, from faults of the batch, which do not. */
final class Faults {

    private Faults() {}

    static boolean isPassing(Throwable failure) {
        boolean passing = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return false;
            }
            passing |= isPassingItself(cause);
        }
        return passing;
    }

    private static boolean isPassingItself(Throwable cause) {
        return cause instanceof Outage
                || cause instanceof PublishingFailed
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException
                // A rollback on a dead connection hides the fault that led to it.
                || cause instanceof org.hibernate.TransactionException
                || cause instanceof KafkaException
                || cause instanceof IOException;
    }
}
