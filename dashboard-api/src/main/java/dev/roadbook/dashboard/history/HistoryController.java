package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.account.Accounts;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/strategic/accounts/{id}")
@AnyRole
class HistoryController {

    private final Accounts accounts;
    private final OrderHistory history;
    private final Timeline timeline;

    HistoryController(Accounts accounts, OrderHistory history, Timeline timeline) {
        this.accounts = accounts;
        this.history = history;
        this.timeline = timeline;
    }

    /** Revenue by month and the latest orders. */
    @GetMapping("/history")
    OrderHistory.View history(@PathVariable String id, Caller caller) {
        return history.of(accounts.visible(id, caller).accountId());
    }

    /** What happened to the account, newest first. */
    @GetMapping("/timeline")
    Timeline.View timeline(@PathVariable String id, Caller caller) {
        return timeline.of(accounts.visible(id, caller).accountId());
    }
}
