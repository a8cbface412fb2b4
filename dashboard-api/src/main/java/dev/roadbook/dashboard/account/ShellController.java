package dev.roadbook.dashboard.account;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AnyRole
class ShellController {

    private static final int LONGEST_SEARCH = 100;

    private final AccountSearch search;
    private final Facets facets;

    ShellController(AccountSearch search, Facets facets) {
        this.search = search;
        this.facets = facets;
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
}
