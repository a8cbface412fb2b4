package dev.roadbook.recommendation.intake;

import dev.roadbook.platform.jdbc.Columns;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts whose orders changed, until the boundary of their partition says that the batch has no more of them. */
@Repository
class TouchedAccounts {

    private final JdbcClient jdbc;

    TouchedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Touched(
            String accountId, int partition, @Nullable UUID batchId) {}

    void touch(Collection<Touched> accounts) {
        var sorted = Columns.of(accounts.stream()
                .sorted(Comparator.comparing(Touched::accountId))
                .toList());
        jdbc.sql("""
                        insert into touched_account (account_id, partition, batch_id)
                        select account_id, partition, batch_id
                        from unnest(:accounts::text[], :partitions::integer[], :batches::uuid[])
                            as t (account_id, partition, batch_id)
                        on conflict (account_id) do update
                        set partition = excluded.partition, batch_id = excluded.batch_id
                        """)
                .param("accounts", sorted.column(Touched::accountId))
                .param("partitions", sorted.column(Touched::partition))
                .param("batches", sorted.column(Touched::batchId))
                .update();
    }

    /** Those of partitions whose boundaries have come. */
    List<SettledAccount> settlePartitions(Set<Integer> partitions) {
        return jdbc.sql(
                        "delete from touched_account where partition = any (:partitions) returning account_id, batch_id")
                .param("partitions", partitions.toArray(Integer[]::new))
                .query(SettledAccount.class)
                .list();
    }

    /** Those that no boundary will follow. */
    List<SettledAccount> settleAccounts(Collection<String> accounts) {
        return jdbc.sql("delete from touched_account where account_id = any (:accounts) returning account_id, batch_id")
                .param("accounts", accounts.toArray(String[]::new))
                .query(SettledAccount.class)
                .list();
    }
}
