package dev.roadbook.recommendation.run.outcome;

import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.view.RunReaders;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What accounts bought of what a run recommended. */
@RestController
@RequestMapping("/api/recommendation-runs/{id}/outcomes")
@RunReaders
class OutcomeController {

    private static final int LONGEST = 365;

    private final Outcomes outcomes;

    OutcomeController(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** How many recommended products were bought, or another of their family instead, within so many days after the run. */
    @GetMapping
    Outcome outcome(@PathVariable UUID id, @RequestParam(defaultValue = "30") int days) {
        if (days < 1 || days > LONGEST) {
            throw ProblemException.badParameter("days", "must be from 1 to " + LONGEST);
        }
        return outcomes.of(id, days).orElseThrow(() -> ProblemException.notFound("There is no such run."));
    }
}
