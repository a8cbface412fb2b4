package dev.roadbook.ingestion.merge.suggestion;

import dev.roadbook.ingestion.account.Likeness;
import dev.roadbook.ingestion.dataset.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What accounts would have in common with themselves under another name. */
@Repository
class Traits {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Cursor cursor;

    Traits(JdbcClient jdbc, Cursor cursor) {
        this.jdbc = jdbc;
        this.cursor = cursor;
    }

    private record Account(String id, long revision, List<Likeness.Trait> traits) {

        static Account of(ResultSet row) throws SQLException {
            return new Account(
                    row.getString("id"),
                    row.getLong("revision"),
                    Likeness.of(new Likeness.Known(
                            row.getString("name"),
                            row.getString("address_line"),
                            row.getString("postal_code"),
                            row.getString("city"),
                            row.getString("email"))));
        }
    }

    private record Row(String account, String kind, String value) {}

    /** Finds those of accounts that are new or have changed, and says how many there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int refresh() {
        var found = new ArrayList<Account>();
        var count = new int[1];
        cursor.each("""
                select a.id, a.revision, a.name, a.address_line, a.postal_code, a.city, a.email
                from account a
                left join account_likeness l on l.account_id = a.id
                where l.revision is distinct from a.revision
                """, row -> {
            count[0]++;
            found.add(Account.of(row));
            if (found.size() == AT_ONCE) {
                keep(found);
            }
        });
        keep(found);
        return count[0];
    }

    private void keep(List<Account> accounts) {
        var ids = accounts.stream().map(Account::id).toArray(String[]::new);
        jdbc.sql("delete from account_trait where account_id = any (:ids)")
                .param("ids", ids)
                .update();
        var rows = accounts.stream()
                .flatMap(account -> account.traits().stream()
                        .map(trait -> new Row(account.id(), trait.kind().name(), trait.value())))
                .toList();
        jdbc.sql("""
                        insert into account_trait (account_id, kind, value)
                        select * from unnest(:accounts, :kinds, :values)
                        """)
                .param("accounts", rows.stream().map(Row::account).toArray(String[]::new))
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("values", rows.stream().map(Row::value).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into account_likeness (account_id, revision)
                        select * from unnest(:ids, :revisions)
                        on conflict (account_id) do update set revision = excluded.revision
                        """)
                .param("ids", ids)
                .param("revisions", accounts.stream().map(Account::revision).toArray(Long[]::new))
                .update();
        accounts.clear();
    }
}
