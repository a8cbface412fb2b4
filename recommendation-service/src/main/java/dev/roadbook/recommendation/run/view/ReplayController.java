package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Computes runs again, to show that the same comes of them. */
@RestController
@RequestMapping("/api/recommendation-runs/{id}/replay")
class ReplayController {

    private final BackgroundRun<Again, Replayed> replays;
    private final RunRequests runs;

    ReplayController(BackgroundRun<Again, Replayed> replays, RunRequests runs) {
        this.replays = replays;
        this.runs = runs;
    }

    /** Computes the run again from what was kept with it; that goes on in the background. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayView replay(@PathVariable UUID id, Caller caller) {
        if (runs.find(id).isEmpty()) {
            throw ProblemException.notFound("There is no such run.");
        }
        return ReplayView.of(replays.start(new Again(id), caller.username()));
    }

    /** Whether the same came of the run, if it was the last one to be computed again. */
    @RunReaders
    @GetMapping
    ReplayView latest(@PathVariable UUID id) {
        return runs.replay(id).orElseThrow(() -> ProblemException.notFound("The run was not computed again lately."));
    }
}
