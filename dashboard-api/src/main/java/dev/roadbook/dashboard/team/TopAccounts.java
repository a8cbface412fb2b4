package dev.roadbook.dashboard.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.roadbook.dashboard.account.AccountView;
import dev.roadbook.dashboard.account.Accounts;
import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each representative's best accounts of the year. */
@Component
class TopAccounts {

    private final Accounts accounts;
    private final FreshnessStamp freshness;

    TopAccounts(Accounts accounts, FreshnessStamp freshness) {
        this.accounts = accounts;
        this.freshness = freshness;
    }

    record View(List<RepAccounts> items, Freshness freshness) {}

    record RepAccounts(String repId, @Nullable String repName, List<AccountView> accounts) {}

    View of(Caller caller, int limit) {
        var byRep = rows(caller, limit).stream().collect(groupingBy(AccountView::repId, LinkedHashMap::new, toList()));
        return new View(
                byRep.entrySet().stream()
                        .map(rep -> new RepAccounts(
                                rep.getKey(), rep.getValue().getFirst().repName(), rep.getValue()))
                        .toList(),
                freshness.now());
    }

    /** The same accounts one after the other. */
    void export(Caller caller, int limit, HttpServletResponse response) throws IOException {
        CsvDownload.write(response, "top-accounts-by-rep.csv", AccountView.class, rows(caller, limit));
    }

    private List<AccountView> rows(Caller caller, int limit) {
        var where = Where.workedOnBy(caller).and("""
                        a.account_id in (
                            select ranked.account_id
                            from (
                                select b.account_id, row_number() over (
                                    partition by b.rep_id
                                    order by b.ytd_revenue desc nulls last, b.account_id) as place
                                from account_view b
                                where b.rep_id is not null and not b.merged and not b.archived
                            ) ranked
                            where ranked.place <= :limit)""", "limit", limit);
        return accounts.select(
                where, "order by r.name nulls last, a.rep_id, a.ytd_revenue desc nulls last, a.account_id");
    }
}
