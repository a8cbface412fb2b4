package dev.roadbook.dashboard.account;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/strategic/accounts")
@AnyRole
class AccountController {

    private final SqlList<AccountView> list;
    private final Accounts accounts;
    private final AccountDetails details;

    AccountController(SqlList<AccountView> list, Accounts accounts, AccountDetails details) {
        this.list = list;
        this.accounts = accounts;
        this.details = details;
    }

    /**
     * Accounts with their current prediction. {@code standing} is {@code silent} beyond the window by more than three
     * typical gaps, {@code lost} where hardly anything will bring another order, else {@code active}. {@code due} is
     * {@code today} where the next order is expected on the business day, {@code week} from it to six days later,
     * {@code overdue} beyond the window, but neither silent nor lost. {@code reminder} is the state of the current
     * cycle's; {@code none} has not been reminded.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AccountView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /** Everything known about one account. */
    @GetMapping("/{id}")
    AccountDetail account(@PathVariable String id, Caller caller) {
        return details.of(accounts.visible(id, caller));
    }
}
