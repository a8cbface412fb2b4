package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one account should buy next. An account outside the caller's scope is answered like one that does not exist. */
@RestController
@RequestMapping("/api")
@AnyRole
class AccountController {

    private final AccountRecommendations recommendations;

    AccountController(AccountRecommendations recommendations) {
        this.recommendations = recommendations;
    }

    /**
     * What the account should buy next by the latest run, with reasons, audit, the alternatives that were not taken, and what the
     * account is like. An account outside the caller's scope is answered like one that does not exist.
     */
    @GetMapping("/recommendations/{accountId}/next")
    AccountRecommendation next(@PathVariable String accountId, Caller caller) {
        return known(recommendations.latest(accountId, caller));
    }

    /** What the account should buy next by one run. */
    @GetMapping("/recommendation-runs/{id}/accounts/{accountId}")
    AccountRecommendation of(@PathVariable UUID id, @PathVariable String accountId, Caller caller) {
        return known(recommendations.of(id, accountId, caller));
    }

    private static AccountRecommendation known(Optional<AccountRecommendation> found) {
        return found.orElseThrow(() -> ProblemException.notFound("No run says anything of this account."));
    }
}
