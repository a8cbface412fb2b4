package dev.roadbook.prediction.scoring;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.prediction.catalogue.Accounts;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.value.Worth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what an account will probably bring. */
@RestController
class ValueController {

    private final Accounts accounts;
    private final Explanations explanations;
    private final Clock clock;

    ValueController(Accounts accounts, Explanations explanations, Clock clock) {
        this.accounts = accounts;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * The twelve months ahead.
     *
     * @param accountId whose they are
     * @param asOf last day that is known
     * @param currency ISO 4217 code of every amount; absent without orders
     * @param worth what to expect; absent without a purchase, and while too few accounts are known to learn from
     */
    @Schema(name = "AccountValue")
    record ValueView(
            String accountId,
            LocalDate asOf,
            @Nullable String currency,
            @Nullable Worth worth) {}

    /** What the account will probably bring in the twelve months ahead. */
    @AnyRole
    @GetMapping("/api/strategic/accounts/{accountId}/value")
    ValueView value(@PathVariable String accountId, Caller caller) {
        accounts.requireVisible(accountId, caller);
        var outcome = explanations.of(accountId, caller.repScope());
        return new ValueView(
                accountId,
                LocalDate.now(clock),
                outcome.map(Outcome::history)
                        .filter(history -> !history.days().isEmpty())
                        .map(History::currency)
                        .orElse(null),
                outcome.map(Outcome::worth).orElse(null));
    }
}
