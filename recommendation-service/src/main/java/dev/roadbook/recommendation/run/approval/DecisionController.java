package dev.roadbook.recommendation.run.approval;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.approval.Decisions.Choice;
import dev.roadbook.recommendation.run.approval.Decisions.Decided;
import dev.roadbook.recommendation.run.approval.Decisions.Verdict;
import dev.roadbook.recommendation.run.view.RecommendedItem;
import dev.roadbook.recommendation.run.view.RecommendedItem.Decision;
import dev.roadbook.recommendation.scenario.Scenario;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approves and rejects recommendations. */
@RestController
@RequestMapping("/api")
@ManagersOnly
class DecisionController {

    private static final int LONGEST = 1_000;
    private static final int MOST = 10_000;

    private final Decisions decisions;
    private final SqlList<RecommendedItem> items;

    DecisionController(Decisions decisions, SqlList<RecommendedItem> items) {
        this.decisions = decisions;
        this.items = items;
    }

    /** What is said with an approval. */
    record Approval(@Size(max = LONGEST) @Nullable String comment) {}

    /** Why something is rejected. */
    record Rejection(@NotBlank @Size(max = LONGEST) String comment) {}

    /**
     * Which recommendations of a run are decided on, of those nobody has decided on yet; all where nothing is said.
     *
     * @param scenario of this scenario only
     * @param rep of the accounts of this representative only
     * @param ids these only; none of them where the list is empty
     * @param comment what is said; a rejection needs it
     */
    record ManyRequest(
            @Nullable Scenario scenario,
            @Nullable String rep,
            @Size(max = MOST) @Nullable List<UUID> ids,
            @Size(max = LONGEST) @Nullable String comment) {

        Choice choice() {
            return new Choice(scenario, rep, ids);
        }
    }

    /** Approves a recommendation that passed the audit. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/recommendations/{id}/approve")
    ResponseEntity<RecommendedItem> approve(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable Approval approval,
            Caller caller) {
        var comment = approval == null ? null : approval.comment();
        return decide(id, ifMatch, new Verdict(Decision.APPROVED, comment, caller.username()), caller);
    }

    /** Rejects a recommendation, for a reason. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/recommendations/{id}/reject")
    ResponseEntity<RecommendedItem> reject(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Rejection rejection,
            Caller caller) {
        return decide(id, ifMatch, new Verdict(Decision.REJECTED, rejection.comment(), caller.username()), caller);
    }

    private ResponseEntity<RecommendedItem> decide(UUID id, @Nullable String ifMatch, Verdict verdict, Caller caller) {
        decisions.decide(id, EntityTag.revision(ifMatch), verdict);
        return items.find(id, caller)
                .map(RecommendedItem::tagged)
                .orElseThrow(() -> ProblemException.notFound("There is no such recommendation."));
    }

    /** Approves of a run what passed the audit and nobody has decided on yet. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/recommendation-runs/{id}/approve")
    ResponseEntity<Decided> approveMany(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ManyRequest request,
            Caller caller) {
        return decideMany(id, ifMatch, request, new Verdict(Decision.APPROVED, request.comment(), caller.username()));
    }

    /** Rejects of a run what nobody has decided on yet, for a reason. */
    @PostMapping("/recommendation-runs/{id}/reject")
    ResponseEntity<Decided> rejectMany(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ManyRequest request,
            Caller caller) {
        if (request.comment() == null || request.comment().isBlank()) {
            throw ProblemException.badParameter("comment", "say why");
        }
        return decideMany(id, ifMatch, request, new Verdict(Decision.REJECTED, request.comment(), caller.username()));
    }

    private ResponseEntity<Decided> decideMany(
            UUID id, @Nullable String ifMatch, ManyRequest request, Verdict verdict) {
        var decided = decisions.decide(id, EntityTag.revision(ifMatch), request.choice(), verdict);
        return ResponseEntity.ok().eTag(EntityTag.of(decided.revision())).body(decided);
    }
}
