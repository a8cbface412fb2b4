package dev.roadbook.dashboard.account;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AnyRole
class ShellController {

    private static final int LONGEST_SEARCH = 100;

    private final AccountSearch search;
    private final Facets facets;
    private final Today today;

    ShellController(AccountSearch search, Facets facets, Today today) {
        this.search = search;
        this.facets = facets;
        this.today = today;
    }

    /** Accounts by name, code or city. */
    @GetMapping("/api/search")
    AccountSearch.View search(@RequestParam String q, Caller caller) {
        if (q.length() > LONGEST_SEARCH || q.indexOf('\0') >= 0) {
            throw ProblemException.badParameter("q", "must be at most " + LONGEST_SEARCH + " characters of text");
        }
        return search.find(q, caller);
    }

    /** Values the filters of accounts can take. */
    @GetMapping("/api/facets")
    Facets.View facets(Caller caller) {
        return facets.of(caller);
    }

    /** The numbers of the caller's day. */
    @GetMapping("/api/today")
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
    Today.View today(Caller caller) {
        return today.of(caller);
    }
}
