package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.list.SearchText;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows several topics write to: whichever comes first creates one. */
@Component
class AccountRows {

    private static final Upsert<NewRow> MISSING = Upsert.into("account_view", NewRow.class);

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record NewRow(String accountId, String searchText) {}

    /** Creates the missing rows and locks all, in one order everywhere, so that no two writers wait for each other. */
    void lock(Collection<String> accountIds) {
        var ids = accountIds.stream().distinct().sorted().toList();
        if (ids.isEmpty()) {
            return;
        }
        MISSING.apply(
                jdbc,
                String.class,
                ids.stream().map(id -> new NewRow(id, SearchText.of(id))).toList());
        jdbc.sql("""
                        select account_id
                        from account_view
                        where account_id = any (:ids)
                        order by account_id collate "C"
                        for update
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
