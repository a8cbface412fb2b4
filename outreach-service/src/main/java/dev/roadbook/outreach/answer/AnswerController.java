package dev.roadbook.outreach.answer;

import dev.roadbook.outreach.answer.BuyerAnswers.Decision;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/answers")
@AnyRole
class AnswerController {

    private final SqlList<AnswerSummary> list;
    private final BuyerAnswers answers;

    AnswerController(SqlList<AnswerSummary> list, BuyerAnswers answers) {
        this.list = list;
        this.answers = answers;
    }

    @Bean
    static SqlList<AnswerSummary> answerSummaries(Lists lists) {
        return lists.of(AnswerSummary.class, "answers.csv")
                .columns("""
                        w.intent_id as answer_id, w.account_id, a.name as account_name, a.rep_id, r.name as rep_name,
                            w.kind, l.lines, w.note, w.answered_at, w.state, w.decided_by, w.decided_at, p.ordered_on
                        """)
                .from("""
                        answer w
                        join account a on a.account_id = w.account_id
                        left join rep r on r.rep_id = a.rep_id
                        cross join lateral (
                            select coalesce(
                                       array_agg(trim_scale(cast(line ->> 'quantity' as numeric)) || ' × '
                                                     || (line ->> 'name')
                                                 order by place),
                                       cast('{}' as text[])) as lines
                            from jsonb_array_elements(w.lines) with ordinality as e (line, place)
                        ) as l
                        cross join lateral (
                            select min(ordered_on) as ordered_on
                            from purchase
                            where purchase.account_id = w.account_id
                              and purchase.detected_at > w.answered_at
                        ) as p
                        """)
                .scope("a.rep_id = :rep")
                .search("a.name")
                .filter("state", Filter.exact("w.state", AnswerState.class))
                .filter("account", Filter.equal("w.account_id"))
                .sort("answered_at", "w.answered_at")
                .sort("account", "a.name")
                .order("-answered_at")
                .key("w.intent_id")
                .build();
    }

    /**
     * What becomes of a draft.
     *
     * @param decision whether it is to be ordered
     */
    record DecisionRequest(@NotNull Decision decision) {}

    /** What buyers answered to reminders; an open one is a draft that waits for a decision. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AnswerSummary> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** Approves or dismisses a draft; once. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/{id}/decision")
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
    AnswerSummary decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request, Caller caller) {
        find(id, caller);
        if (!answers.decide(id, request.decision(), caller.username())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "not_open", "This answer is no draft, or something else was decided.");
        }
        return find(id, caller);
    }

    private AnswerSummary find(UUID id, Caller caller) {
        return list.find(id, caller).orElseThrow(() -> ProblemException.notFound("There is no such answer."));
    }
}
