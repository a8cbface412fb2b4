package dev.roadbook.dashboard.team;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sales-manager")
@ManagersRead
class TeamController {

    private static final int MOST_ACCOUNTS_OF_A_REP = 50;

    private final Overview overview;
    private final RollUp rollUp;
    private final TopAccounts topAccounts;
    private final CustomerHistory history;

    TeamController(Overview overview, RollUp rollUp, TopAccounts topAccounts, CustomerHistory history) {
        this.overview = overview;
        this.rollUp = rollUp;
        this.topAccounts = topAccounts;
        this.history = history;
    }

    /** The team side by side. */
    @GetMapping("/overview")
    Overview.View overview(Caller caller) {
        return overview.of(caller);
    }

    @GetMapping(path = "/overview", produces = CsvDownload.MEDIA_TYPE)
    void exportOverview(Caller caller, HttpServletResponse response) throws IOException {
        overview.export(caller, response);
    }

    /** The team's figures by sales region. Sums over all of them are those over all representatives. */
    @GetMapping("/regions")
    RollUp.View regions(Caller caller) {
        return rollUp.by(Grouping.REGION, caller);
    }

    @GetMapping(path = "/regions", produces = CsvDownload.MEDIA_TYPE)
    void exportRegions(Caller caller, HttpServletResponse response) throws IOException {
        rollUp.export(Grouping.REGION, caller, response);
    }

    /**
     * The team's figures by the company accounts belong to. Sums over all of them are those over all representatives.
     */
    @GetMapping("/companies")
    RollUp.View companies(Caller caller) {
        return rollUp.by(Grouping.COMPANY, caller);
    }

    @GetMapping(path = "/companies", produces = CsvDownload.MEDIA_TYPE)
    void exportCompanies(Caller caller, HttpServletResponse response) throws IOException {
        rollUp.export(Grouping.COMPANY, caller, response);
    }

    /** Each representative's best accounts of the year. As many of each as {@code limit} says. */
    @GetMapping("/top_accounts_by_rep")
    TopAccounts.View topAccountsByRep(@RequestParam(defaultValue = "5") int limit, Caller caller) {
        return topAccounts.of(caller, checked(limit));
    }

    @GetMapping(path = "/top_accounts_by_rep", produces = CsvDownload.MEDIA_TYPE)
    void exportTopAccountsByRep(
            @RequestParam(defaultValue = "5") int limit, Caller caller, HttpServletResponse response)
            throws IOException {
        topAccounts.export(caller, checked(limit), response);
    }

    /** What all accounts of one business partner bought together. */
    @GetMapping("/accounts/{cardCode}/history")
    CustomerHistory.View history(@PathVariable String cardCode, Caller caller) {
        return history.of(cardCode, caller);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST_ACCOUNTS_OF_A_REP) {
            throw ProblemException.badParameter("limit", "must be a whole number from 1 to " + MOST_ACCOUNTS_OF_A_REP);
        }
        return limit;
    }
}
