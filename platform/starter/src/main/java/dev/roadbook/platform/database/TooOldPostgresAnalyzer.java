package dev.roadbook.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do, instead of a stack trace. */
class TooOldPostgresAnalyzer extends AbstractFailureAnalyzer<TooOldPostgres> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TooOldPostgres cause) {
        return new FailureAnalysis(
                "The service does not start, because " + cause.getMessage(),
                "Upgrade the server, or let DATABASE_URL name one with PostgreSQL %d or newer."
                        .formatted(cause.least()),
                cause);
    }
}
