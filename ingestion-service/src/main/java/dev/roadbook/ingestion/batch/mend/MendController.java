package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.ReceiptView;
import dev.roadbook.ingestion.batch.mend.Corrections.Mendable;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.mapping.DryRunView;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people mend rejected rows, try them and send them again. */
@RestController
@RequestMapping("/api/batches/{id}/rejects")
@ManagersOnly
class MendController {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Corrections corrections;
    private final MendDecisions decisions;
    private final Mending mending;
    private final Problems problems;
    private final Semaphore places;

    MendController(
            Corrections corrections,
            MendDecisions decisions,
            Mending mending,
            Problems problems,
            MendingProperties properties) {
        this.corrections = corrections;
        this.decisions = decisions;
        this.mending = mending;
        this.problems = problems;
        this.places = new Semaphore(properties.atOnce());
    }

    private static final class Busy extends RuntimeException {}

    /**
     * A column of the file.
     *
     * @param place from 0
     * @param letters what spreadsheets call it
     */
    record ColumnView(int place, String letters, String name) {}

    record ColumnList(List<ColumnView> items) {}

    /**
     * A new text of a cell.
     *
     * @param place of the cell in its row, from 0
     */
    record CellEdit(
            @PositiveOrZero @Max(499) int place,
            @NotNull @Size(max = 4_000) String text) {}

    /** New texts of cells in all selected rows; without any, rows are sent as they are. */
    record EditRequest(
            @NotNull @Valid RowSelection selection,
            @NotNull @Size(max = 500) List<@Valid CellEdit> cells) {

        Map<Integer, String> texts() {
            return cells.stream()
                    .collect(Collectors.toMap(
                            CellEdit::place, edit -> Row.shortened(edit.text(), 4_000), (_, last) -> last));
        }
    }

    /** Why rows will not be mended. */
    record DismissalRequest(
            @NotNull @Valid RowSelection selection,
            @NotBlank @Size(max = 500) String reason) {}

    record ReopeningRequest(@NotNull @Valid RowSelection selection) {}

    /** How many rows a decision changed. */
    record Changed(int rowCount) {}

    /** What the columns of the file are called. */
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.SERVICE_UNAVAILABLE})
    @GetMapping("/columns")
    ColumnList columns(@PathVariable UUID id) throws IOException {
        var batch = mendable(id);
        var header = alone(() -> mending.header(batch));
        return new ColumnList(IntStream.range(0, header.size())
                .mapToObj(place -> new ColumnView(place, Row.letters(place), header.get(place)))
                .toList());
    }

    /** Gives cells new texts: in rows that are named, or in all with one and the same fault. Nothing is sent yet. */
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT})
    @PostMapping("/edits")
    Changed edit(@PathVariable UUID id, @Valid @RequestBody EditRequest request, Caller caller) {
        return new Changed(decisions.edit(mendable(id), request.selection(), request.texts(), caller.username()));
    }

    /** Settles rows that will not be mended. */
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT})
    @PostMapping("/dismissals")
    Changed dismiss(@PathVariable UUID id, @Valid @RequestBody DismissalRequest request, Caller caller) {
        return new Changed(decisions.dismiss(
                mendable(id), request.selection(), request.reason().strip(), caller.username()));
    }

    /** Takes back what was edited or dismissed. */
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT})
    @PostMapping("/reopenings")
    Changed reopen(@PathVariable UUID id, @Valid @RequestBody ReopeningRequest request, Caller caller) {
        return new Changed(decisions.reopen(mendable(id), request.selection(), caller.username()));
    }

    /** Tells what would become of the edited rows. Nothing is stored. */
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.SERVICE_UNAVAILABLE})
    @PostMapping("/trial")
    DryRunView.Outcome attempt(@PathVariable UUID id) throws IOException {
        var batch = mendable(id);
        return alone(() -> mending.attempt(batch));
    }

    /** Sends the edited rows, once: as a file of its own that corrects the one they are from. */
    @Answers({HttpStatus.ACCEPTED, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.SERVICE_UNAVAILABLE
    })
    @PostMapping("/corrections")
    ResponseEntity<ReceiptView> send(@PathVariable UUID id, Caller caller) throws IOException {
        var batch = mendable(id);
        return ReceiptView.answer(alone(() -> mending.send(batch, caller.username())));
    }

    private Mendable mendable(UUID id) {
        var batch = corrections.get(id);
        if (!batch.isRead()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "not_possible_now", "The rows of this file are not read, or are being read.");
        }
        return batch;
    }

    private interface Reading<T> {

        T read() throws IOException;
    }

    private <T> T alone(Reading<T> reading) throws IOException {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            return reading.read();
        } finally {
            places.release();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Busy e) {
        return problems.later(A_MOMENT, "busy", "Several files are being read just now. Try again in a moment.");
    }
}
