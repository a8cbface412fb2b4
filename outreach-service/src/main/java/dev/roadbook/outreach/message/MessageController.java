package dev.roadbook.outreach.message;

import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.HeaderLine;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages")
@AnyRole
class MessageController {

    private final SqlList<MessageSummary> list;
    private final Messages messages;
    private final Attempts attempts;
    private final Resolution resolution;

    MessageController(SqlList<MessageSummary> list, Messages messages, Attempts attempts, Resolution resolution) {
        this.list = list;
        this.messages = messages;
        this.attempts = attempts;
        this.resolution = resolution;
    }

    record MessageView(
            UUID messageId,
            @Nullable String accountId,
            String programme,
            String to,
            String subject,
            State state,
            Instant createdAt,
            @Nullable Instant sentAt,
            String text,
            String html,
            List<HeaderLine> headers,
            @Nullable String reason,
            List<Attempts.Attempt> attempts) {}

    record ResolutionRequest(
            @NotNull Resolution.Finding outcome,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL") String reason) {}

    /** Mails sent and not sent, the newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<MessageSummary> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** A mail as it was sent, and every attempt at it. */
    @GetMapping("/{id}")
    MessageView get(@PathVariable UUID id, Caller caller) {
        var summary = list.find(id, caller).orElseThrow(() -> ProblemException.notFound("There is no such message."));
        var contents = messages.contents(id);
        return new MessageView(
                summary.messageId(),
                summary.accountId(),
                summary.programme(),
                summary.to(),
                summary.subject(),
                summary.state(),
                summary.createdAt(),
                summary.sentAt(),
                contents.text(),
                contents.html(),
                contents.headers(),
                contents.reason(),
                attempts.of(id));
    }

    /** A person says whether a mail of unknown fate was sent. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/{id}/resolve")
    @ManagersOnly
    MessageView resolve(@PathVariable UUID id, @Valid @RequestBody ResolutionRequest request, Caller caller) {
        if (!resolution.resolve(id, request.outcome(), request.reason(), caller.username())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "not_unknown", "Only a message whose fate is unknown can be resolved.");
        }
        return get(id, caller);
    }
}
