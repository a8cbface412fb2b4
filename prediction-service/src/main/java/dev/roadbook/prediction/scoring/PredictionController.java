package dev.roadbook.prediction.scoring;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows everything behind an account's prediction. */
@RestController
class PredictionController {

    private final Explanations explanations;

    PredictionController(Explanations explanations) {
        this.explanations = explanations;
    }

    /** What is predicted for the account now, with the reasons. */
    @AnyRole
    @GetMapping("/api/predictions/{accountId}")
    PredictionView prediction(@PathVariable String accountId, Caller caller) {
        return explanations
                .of(accountId, caller.repScope())
                .map(PredictionView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no prediction for " + accountId));
    }
}
