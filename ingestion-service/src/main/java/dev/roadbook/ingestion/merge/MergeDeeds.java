package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.dataset.AccountOrders;
import dev.roadbook.platform.activity.Deed;
import java.util.Map;

/** What the activity log says of a merge, on the pages of both accounts. */
record MergeDeeds(Merge merge, AccountOrders moved) {

    Deed of(String accountId) {
        return deed().about(accountId)
                .to(merge.id().toString())
                .with(Map.of(
                        "reason", merge.reason(),
                        "orders", Long.toString(moved.orders()),
                        "lines", Long.toString(moved.lines()),
                        "net_revenue", moved.netRevenue().toPlainString()));
    }

    private Deed deed() {
        var account = merge.accountId();
        var into = merge.intoId();
        return merge.isUndone()
                ? Deed.of(merge.person(), "ACCOUNT_UNMERGED", "%s stands alone again.".formatted(account))
                        .replacing(into, account)
                : Deed.of(merge.person(), "ACCOUNT_MERGED", "%s was merged into %s.".formatted(account, into))
                        .replacing(account, into);
    }
}
