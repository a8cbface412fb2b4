package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.catalogue.Accounts;
import dev.roadbook.prediction.model.Models;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.Scorer;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Scores one account on the spot, for people who want to know why. */
@Component
class Explanations {

    private final Predictions predictions;
    private final Accounts accounts;
    private final Subjects subjects;
    private final Portfolios portfolios;
    private final Models models;
    private final Scorer scorer;
    private final Clock clock;

    Explanations(
            Predictions predictions,
            Accounts accounts,
            Subjects subjects,
            Portfolios portfolios,
            Models models,
            Scorer scorer,
            Clock clock) {
        this.predictions = predictions;
        this.accounts = accounts;
        this.subjects = subjects;
        this.portfolios = portfolios;
        this.models = models;
        this.scorer = scorer;
        this.clock = clock;
    }

    /** The outcome of an account, if it has one and the representative may see it. */
    Optional<Outcome> of(String accountId, Optional<String> repScope) {
        if (!accounts.isVisible(accountId, repScope) || !predictions.isKnown(accountId)) {
            return Optional.empty();
        }
        var portfolio = portfolios.current();
        var forecaster = models.forecaster(portfolio);
        var today = LocalDate.now(clock);
        return subjects.of(List.of(accountId), portfolio, today).stream()
                .map(subject -> scorer.score(subject, forecaster, portfolio, today))
                .findFirst();
    }
}
