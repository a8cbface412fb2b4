package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Consent.Added;
import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.clock.RoadbookProperties;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
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

    private static final String NO_NUL = "[^\\x00]*";
    private static final String NO_NUL_MESSAGE = "must not contain NUL";

    private final SqlList<Suppression> suppressions;
    private final Consent consent;
    private final SuppressionImport imports;
    private final Clock clock;
    private final ZoneId zone;

    SuppressionController(
            SqlList<Suppression> suppressions,
            Consent consent,
            SuppressionImport imports,
            Clock clock,
            RoadbookProperties roadbook) {
        this.suppressions = suppressions;
        this.consent = consent;
        this.imports = imports;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    @Bean
    static SqlList<Suppression> suppressionList(Lists lists) {
        return lists.of(Suppression.class, "suppressions.csv")
                .columns("s.id, s.email, s.programme, s.reason, s.note, s.created_at, s.created_by, s.ends_at")
                .from("""
                        (select suppression_id as id, email, cast(null as text) as programme, reason, note, created_at,
                                created_by, ends_at
                         from suppression
                         union all
                         select opt_out_id, subject_id, programme,
                                case said_by when 'recipient' then 'UNSUBSCRIBED' else 'MANUAL' end, note, since, said_by,
                                null
                         from opt_out
                         where subject_type = 'ADDRESS') as s
                        """)
                .scope("s.email in (select lower(a.email) from account a where a.rep_id = :rep)")
                .search("s.email")
                .filter("reason", Filter.exact("s.reason", Reason.class))
                .sort("created_at", "s.created_at")
                .sort("email", "s.email")
                .sort("ends_at", "s.ends_at")
                .order("-created_at")
                .key("s.id")
                .build();
    }

    /**
     * An address that is to be written to no more.
     *
     * @param email the address
     * @param reason why; somebody at work says so where none is named
     * @param programme the one whose mails are meant; all mail where none is named
     * @param note what else there is to say
     * @param until last day on which nothing is sent; for good where none is named
     */
    record SuppressionRequest(
            @NotBlank @Size(max = 254) String email,
            @Nullable Reason reason,
            @Nullable BuyerTopic programme,

            @Nullable @Size(max = NewSuppression.LONGEST_NOTE) @Pattern(regexp = NO_NUL, message = NO_NUL_MESSAGE) String note,

            @Nullable LocalDate until) {}

    /**
     * Why an address may be written to again.
     *
     * @param reason in a person's words
     */
    record LiftRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = NO_NUL, message = NO_NUL_MESSAGE) String reason) {}

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
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ManagersOnly
    ResponseEntity<Suppression> add(@Valid @RequestBody SuppressionRequest request, Caller caller) {
        var address = EmailAddress.parse(request.email().strip())
                .orElseThrow(() -> ProblemException.badParameter("email", "is not an e-mail address"));
        var added = add(address, request, caller.username());
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(suppressions.find(added.id()).orElseThrow());
    }

    private Added add(EmailAddress address, SuppressionRequest request, String by) {
        var note = request.note() == null || request.note().isBlank() ? null : request.note();
        if (request.programme() != null) {
            if (request.until() != null) {
                throw ProblemException.badParameter("until", "is not for the mails of one programme");
            }
            return consent.suppress(address, request.programme(), note, by);
        }
        var reason = Objects.requireNonNullElse(request.reason(), Reason.MANUAL);
        var end = end(request.until());
        if (!reason.mayEnd(end)) {
            throw ProblemException.badParameter("until", "does not go with this reason");
        }
        return consent.suppress(new NewSuppression(address, reason, note, end), by);
    }

    private @Nullable Instant end(@Nullable LocalDate until) {
        if (until == null) {
            return null;
        }
        var end = until.plusDays(1).atStartOfDay(zone).toInstant();
        if (!end.isAfter(clock.instant())) {
            throw ProblemException.badParameter("until", "has passed");
        }
        return end;
    }

    /** Stops mails to the addresses of a file. Faulty lines are named, the others taken; taken again, it changes nothing more. */
    @Answers(HttpStatus.UNPROCESSABLE_CONTENT)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description =
                    "CSV in UTF-8. Its header names the column email and may name reason, note and ends_at, which is a"
                            + " day or an instant.",
            content = @Content(mediaType = CsvDownload.MEDIA_TYPE, schema = @Schema(type = "string")))
    @PostMapping(path = "/import", consumes = CsvDownload.MEDIA_TYPE)
    @ManagersOnly
    SuppressionImport.ImportReport take(InputStream content, Caller caller) throws IOException {
        return imports.take(SuppressionFile.read(content), caller.username());
    }

    /** Lets mails to the address go again. */
    @Answers(HttpStatus.NO_CONTENT)
    @PostMapping("/{id}/lift")
    @ManagersOnly
    ResponseEntity<Void> lift(@PathVariable UUID id, @Valid @RequestBody LiftRequest request, Caller caller) {
        if (!consent.lift(id, request.reason().strip(), caller.username())) {
            throw ProblemException.notFound("There is no such suppression.");
        }
        return ResponseEntity.noContent().build();
    }
}
