package dev.roadbook.gateway.user;

import dev.roadbook.gateway.activity.Deeds;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people may change of their own sign-in. */
@Component
public class OwnPassword {

    private static final Logger log = LoggerFactory.getLogger(OwnPassword.class);

    private final UserRows rows;
    private final Users users;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Deeds deeds;
    private final TransactionOperations transactions;

    OwnPassword(
            UserRows rows,
            Users users,
            PasswordPolicy policy,
            PasswordHashes hashes,
            Deeds deeds,
            TransactionOperations transactions) {
        this.rows = rows;
        this.users = users;
        this.policy = policy;
        this.hashes = hashes;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Ends every session of the user; whoever asked opens a new one. */
    public UserState change(UUID id, String password) {
        policy.check(password);
        var hash = hashes.hash(password);
        var changed = transactions.execute(status -> {
            var user = rows.findById(id).orElseThrow(UserAdministration::unknown);
            user.changePassword(hash);
            deeds.add("OWN_PASSWORD_CHANGED", "A person changed their own password.", id);
            return rows.save(user).state();
        });
        users.forget(id);
        log.info("own password changed accountId={}", id);
        return Objects.requireNonNull(changed);
    }
}
