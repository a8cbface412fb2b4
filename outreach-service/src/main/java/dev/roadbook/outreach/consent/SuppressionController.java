package dev.roadbook.outreach.consent;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class SuppressionController {

    private final Consent consent;
    private final Suppressions suppressions;

    SuppressionController(Consent consent, Suppressions suppressions) {
        this.consent = consent;
        this.suppressions = suppressions;
    }

    record SuppressionRequest(
            @NotBlank @Size(max = 254) String email,

            @Nullable @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL") String note) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AnyRole
    Page<Suppression> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        var query = query(parameters);
        var search = search(query, caller);
        return Page.of(
                suppressions.page(search, query.size(), query.offset()), query, suppressions.count(search), null);
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    @AnyRole
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        var search = search(query(parameters), caller);
        try (var csv = CsvDownload.to(response, "suppressions.csv", Suppression.class)) {
            suppressions.each(search, csv::row);
        }
    }

    @PostMapping
    @ManagersOnly
    ResponseEntity<Suppression> add(@Valid @RequestBody SuppressionRequest request, Caller caller) {
        var address = EmailAddress.parse(request.email().strip())
                .orElseThrow(() -> ProblemException.badParameter("email", "is not an e-mail address"));
        var added = consent.suppress(address, request.note(), caller.username());
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(added.suppression());
    }

    @DeleteMapping("/{id}")
    @ManagersOnly
    ResponseEntity<Void> remove(@PathVariable UUID id, Caller caller) {
        if (!consent.lift(id, caller.username())) {
            throw ProblemException.notFound("There is no such suppression.");
        }
        return ResponseEntity.noContent().build();
    }

    private static ListQuery query(MultiValueMap<String, String> parameters) {
        return ListQuery.parse(parameters, Set.of(), Set.of());
    }

    private static Suppressions.Search search(ListQuery query, Caller caller) {
        return new Suppressions.Search(
                query.pattern().orElse(null), caller.repScope().orElse(null));
    }
}
