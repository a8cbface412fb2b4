package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Exports;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as lists show them. */
@Component
public class Accounts {

    private static final AccountColumns COLUMNS = new AccountColumns();

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final FreshnessStamp freshness;
    private final Exports exports;

    Accounts(JdbcClient jdbc, BusinessTime time, FreshnessStamp freshness, Exports exports) {
        this.jdbc = jdbc;
        this.time = time;
        this.freshness = freshness;
        this.exports = exports;
    }

    Page<AccountView> page(ListQuery query, Caller caller) {
        var where = AccountFilter.where(query, caller, time);
        var items = jdbc.sql(pageStatement(where, AccountFilter.SORTING.sql(query.sorts())))
                .params(where.with("size", query.size())
                        .with("offset", query.offset())
                        .parameters())
                .query(COLUMNS)
                .list();
        var total = jdbc.sql("select count(*) from account_view a " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        return Page.of(items, query, total, freshness.now());
    }

    void export(ListQuery query, Caller caller, HttpServletResponse response) throws IOException {
        var where = AccountFilter.where(query, caller, time);
        var sql = statement(where, AccountFilter.SORTING.sql(query.sorts()));
        exports.write(response, "accounts.csv", AccountView.class, sql, where, COLUMNS);
    }

    /** The accounts a condition leaves, in the order and up to the number the tail says. */
    public List<AccountView> select(Where where, String tail) {
        return jdbc.sql(statement(where, tail))
                .params(time.in(where).parameters())
                .query(COLUMNS)
                .list();
    }

    /** The account, unless the caller may not know of it. */
    public AccountView visible(String accountId, Caller caller) {
        var where = Where.visibleTo(caller).and("a.account_id = :id", "id", accountId);
        return select(where, "").stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
    }

    /** Finds the page by narrow rows first: only its own rows are read and computed in full. */
    private static String pageStatement(Where where, String order) {
        var page = String.join(
                "\n", "select a.account_id from account_view a", where.sql(), order, "limit :size offset :offset");
        return String.join(
                "\n", AccountColumns.SELECT, AccountColumns.FROM, "where a.account_id in (", page, ")", order);
    }

    private static String statement(Where where, String tail) {
        return String.join("\n", AccountColumns.SELECT, AccountColumns.FROM, where.sql(), tail);
    }
}
