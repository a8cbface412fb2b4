package dev.roadbook.prediction.watch;

import dev.roadbook.platform.jdbc.Upsert;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts to be watched, as of their latest scoring. */
@Repository
class WatchedAccounts {

    private static final Upsert<Watched> INSERT = Upsert.into("watch", Watched.class);

    private final JdbcClient jdbc;

    WatchedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is said of accounts in place of what was said; the others among them are no longer watched. */
    void replace(Collection<String> accountIds, List<Watched> accounts) {
        jdbc.sql("delete from watch where account_id = any (:accounts)")
                .param("accounts", accountIds.toArray(String[]::new))
                .update();
        INSERT.apply(jdbc, String.class, accounts);
    }
}
