package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.list.RecordRows;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as lists show them. */
@Component
public class Accounts {

    private static final RowMapper<AccountView> ROWS = new RecordRows<>(AccountView.class);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final SqlList<AccountView> list;

    Accounts(JdbcClient jdbc, BusinessTime time, SqlList<AccountView> list) {
        this.jdbc = jdbc;
        this.time = time;
        this.list = list;
    }

    /** The accounts a condition leaves, in the order and up to the number the tail says. */
    public List<AccountView> select(Where where, String tail) {
        return jdbc.sql("select %s from %s %s %s"
                        .formatted(AccountColumns.COLUMNS, AccountColumns.FROM, where.sql(), tail))
                .params(time.in(where).parameters())
                .query(ROWS)
                .list();
    }

    /** The account, unless the caller may not know of it. */
    public AccountView visible(String accountId, Caller caller) {
        return list.find(accountId, caller).orElseThrow(() -> ProblemException.notFound("There is no such account."));
    }
}
