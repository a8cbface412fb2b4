package dev.roadbook.recommendation.thumb;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.thumb.Thumbs.Word;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Thumbs of an account. One outside the caller's scope is answered like one that does not exist. */
@RestController
@RequestMapping("/api/recommendations/{accountId}/thumbs")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP')")
class ThumbController {

    private static final int LONGEST = 500;

    private final GiveThumb give;

    ThumbController(GiveThumb give) {
        this.give = give;
    }

    /**
     * What is said of a product.
     *
     * @param direction UP where it suits the account, DOWN where it is not for this account
     * @param reason why it is not; needed for DOWN, and for nothing else
     * @param comment more words on it
     */
    record ThumbRequest(
            @NotNull Direction direction,
            @Nullable Objection reason,
            @Size(max = LONGEST) @Nullable String comment) {

        Word word() {
            if ((direction == Direction.DOWN) != (reason != null)) {
                throw ProblemException.badParameter(
                        "reason", direction == Direction.DOWN ? "say why" : "is for products that do not suit");
            }
            return new Word(direction, reason);
        }

        @Nullable String words() {
            return comment == null || comment.isBlank() ? null : comment.strip();
        }
    }

    /**
     * Says whether a product suggested to the account suits it. One that does not is left out of runs, exports and suggested orders
     * for a time; one's later word replaces the earlier.
     */
    @PutMapping("/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @PathVariable String accountId,
            @PathVariable String sku,
            @Valid @RequestBody ThumbRequest request,
            Caller caller) {
        check(accountId, caller);
        if (!give.give(accountId, sku, request.word(), request.words(), caller.username())) {
            throw ProblemException.notFound("This product is not suggested to the account.");
        }
    }

    /** Takes back what one said oneself of a product. */
    @DeleteMapping("/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String accountId, @PathVariable String sku, Caller caller) {
        check(accountId, caller);
        if (!give.takeBack(accountId, sku, caller.username())) {
            throw ProblemException.notFound("You said nothing of this product.");
        }
    }

    private void check(String account, Caller caller) {
        if (!give.sees(caller.repScope(), account)) {
            throw ProblemException.notFound("There is no such account.");
        }
    }
}
