package dev.roadbook.outreach.consent;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/suppressions")
@AnyRole
class SuppressionController {

    private final SqlList<Suppression> suppressions;
    private final Consent consent;

    SuppressionController(Consent consent, SqlList<Suppression> suppressions) {
        this.suppressions = suppressions;
        this.consent = consent;
    }

    @Bean
    static SqlList<Suppression> suppressionList(Lists lists) {
        return lists.of(Suppression.class, "suppressions.csv")
                .columns("s.suppression_id as id, s.email, s.reason, s.note, s.created_at, s.created_by")
                .from("suppression s")
                .scope("s.email in (select lower(a.email) from account a where a.rep_id = :rep)")
                .search("s.email")
                .filter("reason", Filter.exact("s.reason", Suppression.Reason.class))
                .sort("created_at", "s.created_at")
                .sort("email", "s.email")
                .order("-created_at")
                .key("s.suppression_id")
                .build();
    }

    record SuppressionRequest(
            @NotBlank @Size(max = 254) String email,

            @Nullable @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL") String note) {}

    /** Addresses that must not be written to. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Suppression> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return suppressions.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        suppressions.ask(parameters, caller).export(response);
    }

    /** Stops mails to an address. */
    @Answers({HttpStatus.OK, HttpStatus.CREATED})
    @PostMapping
    @ManagersOnly
    ResponseEntity<Suppression> add(@Valid @RequestBody SuppressionRequest request, Caller caller) {
        var address = EmailAddress.parse(request.email().strip())
                .orElseThrow(() -> ProblemException.badParameter("email", "is not an e-mail address"));
        var added = consent.suppress(address, request.note(), caller.username());
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(added.suppression());
    }

    /** Lets mails to the address go again. */
    @Answers(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    @ManagersOnly
    ResponseEntity<Void> remove(@PathVariable UUID id, Caller caller) {
        if (!consent.lift(id, caller.username())) {
            throw ProblemException.notFound("There is no such suppression.");
        }
        return ResponseEntity.noContent().build();
    }
}
