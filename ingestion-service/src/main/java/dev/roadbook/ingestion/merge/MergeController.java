package dev.roadbook.ingestion.merge;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merges accounts and takes them apart again, after it has told what that changes. */
@RestController
@ManagersOnly
class MergeController {

    private static final int LONGEST_REASON = 500;

    private final MergeDecisions decisions;
    private final SqlList<MergeView> merges;

    MergeController(MergeDecisions decisions, SqlList<MergeView> merges) {
        this.decisions = decisions;
        this.merges = merges;
    }

    @Bean
    static SqlList<MergeView> accountMerges(Lists lists) {
        return lists.of(MergeView.class, "account-merges.csv")
                .columns("""
                        m.id as merge_id, m.account_id, a.name as account_name, m.into_id, i.name as into_name,
                            a.survivor_id, m.state, m.failed, m.reason, m.merged_by, m.merged_at, m.unmerge_reason,
                            m.unmerged_by, m.unmerged_at
                        """)
                .from("""
                        account_merge m
                        join account a on a.id = m.account_id
                        join account i on i.id = m.into_id
                        """)
                .open()
                .search("a.name", "i.name", "m.account_id", "m.into_id", "m.reason")
                .filter("account", Filter.equal("m.account_id"))
                .filter("into", Filter.equal("m.into_id"))
                .filter("state", Filter.lowerCase("m.state", MergeState.class))
                .sort("merged_at", "m.merged_at")
                .sort("account_name", "lower(a.name)")
                .sort("into_name", "lower(i.name)")
                .order("-merged_at")
                .key("m.id")
                .build();
    }

    /** Which accounts were merged, and which of them stand alone again, the newest first. */
    @GetMapping(path = "/api/account-merges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ManagersRead
    Page<MergeView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return merges.ask(parameters, caller).page();
    }

    @GetMapping(path = "/api/account-merges", produces = CsvDownload.MEDIA_TYPE)
    @ManagersRead
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        merges.ask(parameters, caller).export(response);
    }

    /** What merging an account into another would change: orders, lines and net revenue. */
    @Answers(HttpStatus.CONFLICT)
    @GetMapping("/api/accounts/{id}/merge")
    MergeEffect preview(@PathVariable String id, @RequestParam String into) {
        return decisions.preview(id, into);
    }

    /** Into which account, and why. */
    record MergeRequest(
            @NotBlank String into,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * Merges an account into another: its orders, and those of later files, stand under that one until it is taken apart
     * again. Asking again changes nothing.
     */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/api/accounts/{id}/merge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MergeView merge(@PathVariable String id, @Valid @RequestBody MergeRequest request, Caller caller) {
        return view(decisions.merge(id, request.into(), request.reason().strip(), caller.username()));
    }

    /** What letting a merged account stand alone again would change. */
    @Answers(HttpStatus.CONFLICT)
    @GetMapping("/api/accounts/{id}/unmerge")
    MergeEffect previewUndo(@PathVariable String id) {
        return decisions.previewUndo(id);
    }

    /** Why an account is to stand alone again. */
    record UnmergeRequest(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /** Lets a merged account stand alone again, as if it had never been merged. Asking again changes nothing. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/api/accounts/{id}/unmerge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MergeView undo(@PathVariable String id, @Valid @RequestBody UnmergeRequest request, Caller caller) {
        return view(decisions.undo(id, request.reason().strip(), caller.username()));
    }

    private MergeView view(UUID id) {
        return merges.find(id).orElseThrow();
    }
}
