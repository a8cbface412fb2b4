package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.platform.list.Listing;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Activities of one representative, who sees and records their own only. */
@RestController
@RequestMapping("/api/agents/{id}/activities")
class ActivityController {

    private final SqlList<ActivityView> list;
    private final Activities activities;
    private final Clock clock;

    ActivityController(SqlList<ActivityView> list, Activities activities, Clock clock) {
        this.list = list;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AnyRole
    Page<ActivityView> list(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return of(id, parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    @AnyRole
    void export(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        of(id, parameters, caller).export(response);
    }

    private Listing<ActivityView> of(String id, MultiValueMap<String, String> parameters, Caller caller) {
        requireVisible(id, caller);
        return list.ask(parameters, caller).within("rep_id = :agent", "agent", id);
    }

    /** Records an activity; one whose id is known is corrected. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    ActivityView record(
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ActivityRequest request,
            Caller caller) {
        requireVisible(id, caller);
        if (request.date().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw ProblemException.badParameter("date", "is later than tomorrow");
        }
        return activities.record(id, activityId(request, key, caller), request, caller.username());
    }

    /** Without an id of its own, an activity sent again under the same key is the same one. */
    private static String activityId(ActivityRequest request, @Nullable String key, Caller caller) {
        var named = request.activityId();
        if (named != null) {
            return named;
        }
        return IdempotencyKey.of(key)
                .map(each -> caller.username() + "/" + each)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void requireVisible(String id, Caller caller) {
        var visible = caller.repScope().map(id::equals).orElse(true);
        if (!visible || !activities.repExists(id)) {
            throw ProblemException.notFound("There is no such representative.");
        }
    }
}
