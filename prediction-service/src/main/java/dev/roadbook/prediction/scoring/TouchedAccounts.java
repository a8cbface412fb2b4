package dev.roadbook.prediction.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts whose orders changed and whose outcome has not been published since. */
@Repository
class TouchedAccounts {

    private final JdbcClient jdbc;

    TouchedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mark.
     *
     * @param accountId the account
     * @param position grows with every touch, so that a mark set meanwhile is not cleared
     */
    record Touch(String accountId, long position) {}

    /** The marks of partitions, locked: an account is not touched again while it is scored. */
    List<Touch> lockPartitions(Set<Integer> partitions, int limit) {
        return jdbc.sql("""
                        select account_id, position
                        from touched_account
                        where partition = any (:partitions)
                        order by account_id
                        limit :limit
                        for update
                        """)
                .param("partitions", partitions.toArray(Integer[]::new))
                .param("limit", limit)
                .query(Touch.class)
                .list();
    }

    List<Touch> lock(Set<String> accountIds, int limit) {
        return jdbc.sql("""
                        select account_id, position
                        from touched_account
                        where account_id = any (:accounts)
                        order by account_id
                        limit :limit
                        for update
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("limit", limit)
                .query(Touch.class)
                .list();
    }

    /** Marks whose boundary never came, such as after a change of the number of partitions. */
    List<Touch> lockForgotten(Duration age, int limit) {
        return jdbc.sql("""
                        select account_id, position
                        from touched_account
                        where touched_at < now() - make_interval(secs => :seconds)
                        order by account_id
                        limit :limit
                        for update skip locked
                        """)
                .param("seconds", age.toSeconds())
                .param("limit", limit)
                .query(Touch.class)
                .list();
    }

    void clear(List<Touch> touches) {
        if (touches.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from touched_account
                        using unnest(:accounts, :positions) as done (account_id, position)
                        where touched_account.account_id = done.account_id
                          and touched_account.position = done.position
                        """)
                .param("accounts", touches.stream().map(Touch::accountId).toArray(String[]::new))
                .param("positions", touches.stream().map(Touch::position).toArray(Long[]::new))
                .update();
    }
}
