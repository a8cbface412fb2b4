package dev.roadbook.ingestion.activity;

import dev.roadbook.ingestion.line.ActivityKind;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Days;
import dev.roadbook.platform.web.ListQuery;
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

    private static final int LONGEST_KEY = 100;

    private final Activities activities;
    private final Clock clock;

    ActivityController(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AnyRole
    Page<ActivityView> list(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        requireVisible(id, caller);
        return activities.list(id, query(parameters));
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    @AnyRole
    void export(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        requireVisible(id, caller);
        var query = query(parameters);
        try (var csv = CsvDownload.to(response, "activities.csv", ActivityView.class)) {
            activities.each(id, query, csv::row);
        }
    }

    private static ListQuery query(MultiValueMap<String, String> parameters) {
        var query = ListQuery.parse(parameters, Activities.FILTERS, Activities.sorts());
        query.filter("type").filter(type -> ActivityKind.of(type).isEmpty()).ifPresent(_ -> {
            throw ProblemException.badParameter("type", "must be one of call, meeting, lead, deal");
        });
        query.filter("from").ifPresent(day -> Days.parse("from", day));
        query.filter("to").ifPresent(day -> Days.parse("to", day));
        return query;
    }

    /** Records an activity; one whose id is known is corrected. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    ActivityView record(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ActivityRequest request,
            Caller caller) {
        requireVisible(id, caller);
        if (request.date().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw ProblemException.badParameter("date", "is later than tomorrow");
        }
        return activities.record(id, activityId(request, key, caller), request);
    }

    /** Without an id of its own, an activity sent again under the same key is the same one. */
    private static String activityId(ActivityRequest request, @Nullable String key, Caller caller) {
        var named = request.activityId();
        if (named != null) {
            return named;
        }
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.badParameter("Idempotency-Key", "must be 1 to " + LONGEST_KEY + " characters");
        }
        return caller.username() + "/" + key;
    }

    private void requireVisible(String id, Caller caller) {
        var visible = caller.repScope().map(id::equals).orElse(true);
        if (!visible || !activities.repExists(id)) {
            throw ProblemException.notFound("There is no such representative.");
        }
    }
}
