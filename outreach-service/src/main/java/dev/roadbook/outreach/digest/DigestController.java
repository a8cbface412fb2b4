package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.consent.Consent;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/digests")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class DigestController {

    private final SqlList<DigestSummary> list;
    private final SendDigests sendDigests;
    private final DigestPreviews previews;
    private final Readers readers;
    private final Consent consent;

    DigestController(
            SqlList<DigestSummary> list,
            SendDigests sendDigests,
            DigestPreviews previews,
            Readers readers,
            Consent consent) {
        this.list = list;
        this.sendDigests = sendDigests;
        this.previews = previews;
        this.readers = readers;
        this.consent = consent;
    }

    /**
     * Whether a digest is wanted.
     *
     * @param subscribed whether it is
     */
    record SubscriptionRequest(@NotNull Boolean subscribed) {}

    /** Digests and roll-ups by week: sent, on their way, or left out and why. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<DigestSummary> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** Sends this week's digests to everybody who has none of this week. */
    @PostMapping("/run")
    @ManagersOnly
    RunReport run(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            Caller caller) {
        return sendDigests.run(IdempotencyKey.of(key), body == null ? "" : body, caller.username());
    }

    /** A representative's digest as it would be sent now; as HTML, the mail alone. */
    @GetMapping(path = "/{rep}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    DigestPreview preview(@PathVariable String rep, Caller caller) {
        return previewOf(rep, caller);
    }

    /** A representative's digest as it would be sent now; as HTML, the mail alone. */
    @GetMapping(path = "/{rep}/preview", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> previewAsMail(@PathVariable String rep, Caller caller) {
        var html = previewOf(rep, caller).html();
        if (html == null) {
            throw ProblemException.notFound("This representative looks after no accounts.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .body(html);
    }

    /** Turns a representative's digest off or on again. */
    @Answers(HttpStatus.NO_CONTENT)
    @PutMapping("/{rep}/subscription")
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    ResponseEntity<Void> subscribe(
            @PathVariable String rep, @Valid @RequestBody SubscriptionRequest request, Caller caller) {
        require(rep, caller);
        if (request.subscribed()) {
            consent.optIn(DigestProgramme.NAME, rep, caller.username());
        } else {
            consent.optOut(DigestProgramme.NAME, rep, caller.username());
        }
        return ResponseEntity.noContent().build();
    }

    private DigestPreview previewOf(String rep, Caller caller) {
        require(rep, caller);
        return previews.of(rep).orElseThrow(DigestController::noSuchRep);
    }

    /** One's own only, unless one sees all. */
    private void require(String rep, Caller caller) {
        if (!caller.repScope().map(rep::equals).orElse(true) || readers.rep(rep).isEmpty()) {
            throw noSuchRep();
        }
    }

    private static ProblemException noSuchRep() {
        return ProblemException.notFound("There is no such representative.");
    }
}
