package dev.roadbook.recommendation.run.funnel;

import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.view.RunReaders;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of all that a run looked at. */
@RestController
@RequestMapping("/api/recommendation-runs/{id}/funnel")
@RunReaders
class FunnelController {

    private final Funnels funnels;

    FunnelController(Funnels funnels) {
        this.funnels = funnels;
    }

    /** How many candidates there were, and how many of them were recommended, passed the audit, were approved and left. */
    @GetMapping
    Funnel funnel(@PathVariable UUID id) {
        return funnels.of(id).orElseThrow(() -> ProblemException.notFound("There is no such run."));
    }
}
