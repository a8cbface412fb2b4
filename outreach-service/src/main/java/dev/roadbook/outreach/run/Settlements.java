package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.LedgerProperties;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Outcome;
import dev.roadbook.outreach.run.Settlement.Attempted;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes what became of mails: those that are answered at once share a transaction. */
@Component
class Settlements {

    private static final RetryPolicy PATIENCE = RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(500))
            .multiplier(2)
            .build();

    private final Together<Attempted, @Nullable State> together;
    private final RetryTemplate patiently = new RetryTemplate(PATIENCE);

    Settlements(Settlement settlement, LedgerProperties properties) {
        this.together = new Together<>(properties.lanes(), settlement::settle);
    }

    /** The state the intent is in now; null when the claim was no longer ours. */
    @Nullable State settle(Written mail, Outcome outcome) {
        // The server says it once only, so a database that is away for a moment is waited for.
        return patiently.invoke(() -> together.ask(new Attempted(mail, outcome)));
    }
}
