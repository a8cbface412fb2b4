package dev.roadbook.platform.kafka;

import com.microsoft.kiota.ApiException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a fault of the surroundings from a fault of the record. */
final class Outages {

    private static final int SERVER_ERROR = 500;

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutageItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutageItself(Throwable cause) {
        return switch (cause) {
            case Outage _ -> true;
            case PublishingFailed _ -> true;
            case CannotCreateTransactionException _ -> true;
            case TransactionSystemException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case TransientDataAccessException _ -> true;
            case SQLTransientConnectionException _ -> true;
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
