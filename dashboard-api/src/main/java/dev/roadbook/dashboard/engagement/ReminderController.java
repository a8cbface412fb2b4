package dev.roadbook.dashboard.engagement;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.IdempotencyKey;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/engagement/reminders")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class ReminderController {

    private final Reminders reminders;
    private final Notes notes;

    ReminderController(Reminders reminders, Notes notes) {
        this.reminders = reminders;
        this.notes = notes;
    }

    record NoteRequest(
            @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*", message = "must be text") String text) {}

    /** Reminders sent and what came of them. {@code from} and {@code to} are the first and last day of sending. */
    @GetMapping
    Reminders.ReminderPage list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return reminders.page(parameters, caller);
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        reminders.export(parameters, caller, response);
    }

    /** Writes a note on a reminder. */
    @PostMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    ReminderView.Note addNote(
            @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid NoteRequest note,
            Caller caller) {
        return notes.add(id, note.text(), IdempotencyKey.of(key), caller);
    }
}
