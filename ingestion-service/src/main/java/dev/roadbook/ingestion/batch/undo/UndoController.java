package dev.roadbook.ingestion.batch.undo;

import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.batch.IllegalTransition;
import dev.roadbook.ingestion.batch.UndoRefused;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.UndoEffect;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Undoes batches, after it has told what that changes. */
@RestController
@RequestMapping("/api/batches/{id}/undo")
@ManagersOnly
class UndoController {

    private static final int LONGEST_REASON = 500;

    private final BatchDecisions decisions;
    private final Datasets datasets;
    private final Problems problems;

    UndoController(BatchDecisions decisions, Datasets datasets, Problems problems) {
        this.decisions = decisions;
        this.datasets = datasets;
        this.problems = problems;
    }

    /** What undoing a file would change: lines, orders, accounts and their net revenue. */
    @Answers(HttpStatus.CONFLICT)
    @GetMapping
    UndoEffect preview(@PathVariable UUID id) {
        var batch = decisions.undoable(id).orElseThrow(UndoController::notFound);
        return datasets.find(String.valueOf(batch.undoKind()))
                .flatMap(Dataset::undo)
                .orElseThrow(UndoRefused::new)
                .preview(batch.file());
    }

    /** Why a file is undone. */
    record UndoRequest(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * Where the undoing stands.
     *
     * @param state UNDOING until all that follows is published, then UNDONE
     */
    record UndoView(UUID batchId, BatchState state) {}

    /** Takes back what a file said, as if it had never been sent. Asking again changes nothing. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    UndoView undo(@PathVariable UUID id, @Valid @RequestBody UndoRequest request, Caller caller) {
        return decisions
                .undo(id, request.reason().strip(), caller.username())
                .map(state -> new UndoView(id, state))
                .orElseThrow(UndoController::notFound);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(IllegalTransition e) {
        return conflict("not_possible_now", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UndoRefused e) {
        return conflict("undo_not_recorded", String.valueOf(e.getMessage()));
    }

    private ResponseEntity<ProblemDetail> conflict(String code, String detail) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problems.problem(HttpStatus.CONFLICT, code, detail));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such batch.");
    }
}
