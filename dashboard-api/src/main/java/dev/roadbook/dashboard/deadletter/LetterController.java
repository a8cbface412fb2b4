package dev.roadbook.dashboard.deadletter;

import dev.roadbook.platform.security.AdminsOnly;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dead-letters")
@AdminsOnly
class LetterController {

    private final LetterList list;
    private final Letters letters;
    private final LetterReader reader;
    private final Decisions decisions;

    LetterController(LetterList list, Letters letters, LetterReader reader, Decisions decisions) {
        this.list = list;
        this.letters = letters;
        this.reader = reader;
        this.decisions = decisions;
    }

    /** Records that listeners could not process. What a record holds is shown by its detail only. */
    @GetMapping
    LetterList.LetterPage list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.page(parameters, caller);
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.export(parameters, caller, response);
    }

    /** A dead letter with what is in it. */
    @GetMapping("/{id}")
    LetterDetail detail(@PathVariable UUID id) {
        var stored = letters.find(id).orElseThrow(() -> ProblemException.notFound("There is no such letter."));
        var payload = reader.read(stored.letter().sourceTopic(), stored.value());
        return LetterDetail.of(stored, payload, letters.again(id));
    }

    /**
     * Gives the record to the listener that failed, and to no other. It goes as it was to a topic only that listener
     * reads; what is known and newer stays. If it fails again it comes back as another letter. 409 when somebody decided
     * before, or when nobody listens any more.
     */
    @PostMapping("/{id}/replay")
    LetterView replay(
            @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            Caller caller) {
        return decisions.replay(id, IdempotencyKey.of(key), caller);
    }

    /** Leaves the record undone for good. 409 when somebody decided before. */
    @PostMapping("/{id}/discard")
    LetterView discard(
            @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            Caller caller) {
        return decisions.discard(id, IdempotencyKey.of(key), caller);
    }
}
