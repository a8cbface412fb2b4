package dev.roadbook.gateway.account;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people may change of their account themselves. */
@Component
public class OwnPassword {

    private static final Logger log = LoggerFactory.getLogger(OwnPassword.class);

    private final AccountRows rows;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final TransactionOperations transactions;

    OwnPassword(
            AccountRows rows,
            Accounts accounts,
            PasswordPolicy policy,
            PasswordHashes hashes,
            TransactionOperations transactions) {
        this.rows = rows;
        this.accounts = accounts;
        this.policy = policy;
        this.hashes = hashes;
        this.transactions = transactions;
    }

    /** Ends every session of the account; whoever asked opens a new one. */
    public AccountState change(UUID id, String password) {
        policy.check(password);
        var hash = hashes.hash(password);
        var changed = transactions.execute(status -> {
            var account = rows.findById(id).orElseThrow(AccountAdministration::unknown);
            account.changePassword(hash);
            return rows.save(account).state();
        });
        accounts.forget(id);
        log.info("own password changed accountId={}", id);
        return Objects.requireNonNull(changed);
    }
}
