package dev.roadbook.gateway.secondfactor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorRows {

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> secret(UUID user, boolean confirmed) {
        return jdbc.sql("""
                        select secret
                        from second_factor
                        where account_id = :account and (confirmed_at is not null) = :confirmed
                        """)
                .param("account", user)
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    Set<UUID> confirmed(Collection<UUID> users) {
        return jdbc.sql("""
                        select account_id
                        from second_factor
                        where account_id = any(:accounts) and confirmed_at is not null
                        """)
                .param("accounts", users.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Keeps a secret until it is confirmed, in place of an earlier one that never was; tells whether there was room. */
    boolean begin(UUID user, byte[] secret) {
        return jdbc.sql("""
                        insert into second_factor (account_id, secret)
                        values (:account, :secret)
                        on conflict (account_id) do update set secret = excluded.secret
                        where second_factor.confirmed_at is null
                        """).param("account", user).param("secret", secret).update() == 1;
    }

    boolean confirm(UUID user, byte[] secret, long step) {
        return jdbc.sql("""
                        update second_factor
                        set confirmed_at = now(), used_step = :step
                        where account_id = :account and secret = :secret and confirmed_at is null
                        """)
                        .param("account", user)
                        .param("secret", secret)
                        .param("step", step)
                        .update()
                == 1;
    }

    void keep(UUID user, List<byte[]> hashes) {
        hashes.forEach(hash -> jdbc.sql("insert into recovery_code (account_id, hash) values (:account, :hash)")
                .param("account", user)
                .param("hash", hash)
                .update());
    }

    /** Takes a step's code, unless it or a later one was taken before. */
    boolean use(UUID user, long step) {
        return jdbc.sql("update second_factor set used_step = :step where account_id = :account and used_step < :step")
                        .param("account", user)
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean useRecoveryCode(UUID user, byte[] hash) {
        return jdbc.sql("delete from recovery_code where account_id = :account and hash = :hash")
                        .param("account", user)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    boolean remove(UUID user) {
        return jdbc.sql("delete from second_factor where account_id = :account")
                        .param("account", user)
                        .update()
                == 1;
    }
}
