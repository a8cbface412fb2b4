package dev.roadbook.ingestion.merge.suggestion;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of accounts that may be one customer, and what people decide about them. */
@RestController
@RequestMapping("/api/account-suggestions")
class SuggestionController {

    private static final int AT_ONCE = 100;
    private static final int LONGEST_REASON = 500;

    private static final String PLACE =
            "nullif(concat_ws(', ', %1$s.address_line, nullif(concat_ws(' ', %1$s.postal_code, %1$s.city), '')), '')";

    private final SqlList<SuggestionView> suggestions;
    private final Suggestions decisions;

    SuggestionController(SqlList<SuggestionView> suggestions, Suggestions decisions) {
        this.suggestions = suggestions;
        this.decisions = decisions;
    }

    @Bean
    static SqlList<SuggestionView> accountSuggestions(Lists lists) {
        return lists.of(SuggestionView.class, "account-suggestions.csv")
                .columns("""
                        s.id as suggestion_id, s.score, s.evidence, s.account_id, a.name as account_name,
                            %s as account_address, s.account_orders, s.into_id, i.name as into_name,
                            %s as into_address, s.into_orders, s.state, s.found_at, s.decided_by, s.decided_at, s.reason
                        """.formatted(PLACE.formatted("a"), PLACE.formatted("i")))
                .from("""
                        account_suggestion s
                        join account a on a.id = s.account_id
                        join account i on i.id = s.into_id
                        """)
                .where("(s.state <> 'OPEN' or (a.survivor_id is null and i.survivor_id is null))")
                .open()
                .search("a.name", "i.name", "s.account_id", "s.into_id", "a.city", "i.city")
                .filter("state", Filter.lowerCase("s.state", SuggestionState.class))
                .filter("evidence", Filter.lowerCase(Evidence.class, each -> "s.evidence like '%" + each + "%'"))
                .sort("score", "s.score")
                .sort("account_name", "lower(a.name)")
                .sort("into_name", "lower(i.name)")
                .sort("found_at", "s.found_at")
                .order("-score")
                .key("s.id")
                .build();
    }

    /** What the two must have in common, at least. */
    enum Evidence {
        ADDRESS,
        NAME,
        EMAIL
    }

    /** Accounts that may be one, the surest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ManagersRead
    Page<SuggestionView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return suggestions.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    @ManagersRead
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        suggestions.ask(parameters, caller).export(response);
    }

    /** Which pairs, at most a hundred, and why. */
    record SuggestionDecision(
            @NotEmpty @Size(max = AT_ONCE) List<@NotNull UUID> suggestions,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {

        SuggestionDecision {
            suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        }
    }

    /** A pair that could not be decided about, and why not. */
    record SuggestionRefused(UUID suggestionId, String code) {}

    /**
     * What became of the pairs.
     *
     * @param decided how many were decided as asked
     */
    record SuggestionOutcome(int decided, List<SuggestionRefused> refused) {}

    /** Merges each pair: what its first account bought stands under the second. */
    @PostMapping("/accept")
    @ManagersOnly
    SuggestionOutcome accept(@Valid @RequestBody SuggestionDecision decision, Caller caller) {
        var reason = decision.reason().strip();
        return each(decision, id -> decisions.accept(id, reason, caller.username()));
    }

    /** Says that the accounts of each pair are two customers; they are not suggested again. */
    @PostMapping("/dismiss")
    @ManagersOnly
    SuggestionOutcome dismiss(@Valid @RequestBody SuggestionDecision decision, Caller caller) {
        var reason = decision.reason().strip();
        return each(decision, id -> decisions.dismiss(id, reason, caller.username()));
    }

    private static SuggestionOutcome each(SuggestionDecision decision, Consumer<UUID> act) {
        var refused = new ArrayList<SuggestionRefused>();
        for (var id : decision.suggestions()) {
            try {
                act.accept(id);
            } catch (ProblemException e) {
                refused.add(new SuggestionRefused(id, e.code()));
            }
        }
        return new SuggestionOutcome(decision.suggestions().size() - refused.size(), List.copyOf(refused));
    }
}
