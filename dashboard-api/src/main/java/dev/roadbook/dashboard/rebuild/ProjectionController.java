package dev.roadbook.dashboard.rebuild;

import dev.roadbook.platform.security.AdminsOnly;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projections")
@AdminsOnly
class ProjectionController {

    private final BackgroundRebuild rebuild;
    private final Generation generation;

    ProjectionController(BackgroundRebuild rebuild, Generation generation) {
        this.rebuild = rebuild;
        this.generation = generation;
    }

    @Schema(name = "Projections")
    record View(int generation, @Nullable Instant rebuiltAt, boolean rebuilding) {}

    /** Which generation of read models answers. */
    @GetMapping
    View state() {
        var current = generation.current();
        return new View(current.number(), current.rebuiltAt(), rebuild.isRunning());
    }

    /** Begins a rebuild; it is done when the generation has grown. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    View rebuild(Caller caller) {
        if (!rebuild.begin(caller.username())) {
            throw new ProblemException(HttpStatus.CONFLICT, "rebuild_running", "A rebuild is running already.");
        }
        return state();
    }
}
