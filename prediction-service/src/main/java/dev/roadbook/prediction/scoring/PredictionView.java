package dev.roadbook.prediction.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.snapshot.Known;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything behind a prediction, inputs included.
 *
 * @param accountId whose it is
 * @param asOf business day every number refers to
 * @param known all that is said
 * @param gaps days between purchase days, in the order they happened
 * @param days every trading day
 */
record PredictionView(
        String accountId, LocalDate asOf, @JsonUnwrapped Known known, List<Integer> gaps, List<TradingDay> days) {

    static PredictionView of(Outcome outcome) {
        return new PredictionView(
                outcome.accountId(),
                outcome.asOf(),
                Known.of(outcome),
                outcome.history().rhythm().gaps(),
                outcome.history().days());
    }
}
