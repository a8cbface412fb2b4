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
    private final OrderHistory history;
    private final Timeline timeline;

    AccountController(
            SqlList<AccountView> list,
            Accounts accounts,
            AccountDetails details,
            OrderHistory history,
            Timeline timeline) {
        this.list = list;
        this.accounts = accounts;
        this.details = details;
        this.history = history;
        this.timeline = timeline;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AccountView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    @GetMapping("/{id}")
    AccountDetail account(@PathVariable String id, Caller caller) {
        return details.of(accounts.visible(id, caller));
    }

    @GetMapping("/{id}/history")
    OrderHistory.View history(@PathVariable String id, Caller caller) {
        return history.of(accounts.visible(id, caller).accountId());
    }

    @GetMapping("/{id}/timeline")
    Timeline.View timeline(@PathVariable String id, Caller caller) {
        return timeline.of(accounts.visible(id, caller).accountId());
    }
}
