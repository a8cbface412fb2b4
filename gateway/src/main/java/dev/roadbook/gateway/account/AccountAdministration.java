package dev.roadbook.gateway.account;

import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds and changes accounts. */
@Component
class AccountAdministration {

    private static final Logger log = LoggerFactory.getLogger(AccountAdministration.class);

    private final AccountRows rows;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final SecondFactors factors;
    private final TransactionOperations transactions;
    private final Clock clock;

    AccountAdministration(
            AccountRows rows,
            Accounts accounts,
            PasswordHashes hashes,
            SecondFactors factors,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.hashes = hashes;
        this.factors = factors;
        this.transactions = transactions;
        this.clock = clock;
    }

    Account add(String username, String password, Profile profile) {
        var hash = hashes.hash(password);
        try {
            var added = written(() -> rows.save(
                    new Account(UUID.randomUUID(), Accounts.canonical(username), hash, profile, clock.instant())));
            log.info("account added accountId={} roles={}", added.id(), profile.roles());
            return added;
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of(HttpStatus.CONFLICT, "username_taken", "Another account has this username.");
        }
    }

    Account change(UUID id, long version, Profile profile, @Nullable String password) {
        var hash = password == null ? null : hashes.hash(password);
        var changed = written(() -> {
            var administrators = rows.lockAdministrators();
            var account = rows.findById(id).orElseThrow(AccountAdministration::unknown);
            if (account.version() != version) {
                throw Refusal.of(
                        HttpStatus.PRECONDITION_FAILED, "stale", "Somebody changed this account since it was read.");
            }
            account.change(profile);
            if (hash != null) {
                account.changePassword(hash);
            }
            if (administrators.equals(List.of(id.toString())) && !account.governs()) {
                throw Refusal.of(
                        HttpStatus.CONFLICT, "last_administrator", "One administrator has to remain able to sign in.");
            }
            return rows.save(account);
        });
        accounts.forget(id);
        log.info(
                "account changed accountId={} roles={} enabled={} newPassword={}",
                id,
                profile.roles(),
                profile.enabled(),
                hash != null);
        return changed;
    }

    void removeSecondFactor(UUID id) {
        var account = rows.findById(id).orElseThrow(AccountAdministration::unknown);
        log.info("account changed accountId={} secondFactorRemoved={}", id, factors.remove(account.id()));
    }

    private Account written(Supplier<Account> change) {
        var account = transactions.execute(status -> {
            var result = change.get();
            rows.flush();
            return result;
        });
        return Objects.requireNonNull(account);
    }

    static Refusal unknown() {
        return Refusal.of(HttpStatus.NOT_FOUND, "not_found", "There is no such account.");
    }
}
