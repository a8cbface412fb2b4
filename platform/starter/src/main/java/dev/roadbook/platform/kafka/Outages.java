package dev.roadbook.platform.kafka;

import com.microsoft.kiota.ApiException;
import dev.roadbook.platform.database.DatabaseOutages;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a fault of the surroundings from a fault of the record. */
final class Outages {

    private static final int SERVER_ERROR = 500;

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        boolean outage = DatabaseOutages.isOutage(failure);
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return false;
            }
            outage |= isOutageItself(cause);
        }
        return outage;
    }

    private static boolean isOutageItself(Throwable cause) {
        return switch (cause) {
            case Outage _ -> true;
            case PublishingFailed _ -> true;
            case TransactionSystemException _ -> true;
            case TransientDataAccessException _ -> true;
            case RetriableException _ -> true;
            case TimeoutException _ -> true;
            case ApiException api -> api.getResponseStatusCode() >= SERVER_ERROR || api.getResponseStatusCode() == 0;
            // A truncated record ends too early, whoever is asked.
            case EOFException _ -> false;
            case IOException _ -> true;
            default -> false;
        };
    }
}
