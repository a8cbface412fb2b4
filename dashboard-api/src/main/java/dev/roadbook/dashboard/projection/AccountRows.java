package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.list.SearchText;
import dev.roadbook.platform.web.RecordColumn;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows several topics write to: whichever comes first creates one. */
@Component
class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record NewRow(String accountId, String searchText) {

        private static final List<RecordColumn> COLUMNS = RecordColumn.of(NewRow.class);
    }

    /** Creates the missing rows and locks all, in one order everywhere, so that no two writers wait for each other. */
    void lock(Collection<String> accountIds) {
        var ids = accountIds.stream().distinct().sorted().toList();
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into account_view (account_id, search_text)
                        select account_id, search_text
                        from json_populate_recordset(cast(null as account_view), cast(:rows as json))
                        order by account_id collate "C"
                        on conflict (account_id) do nothing
                        """)
                .param(
                        "rows",
                        RowJson.of(
                                NewRow.COLUMNS,
                                ids.stream()
                                        .map(id -> new NewRow(id, SearchText.of(id)))
                                        .toList()))
                .update();
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
