package dev.roadbook.gateway.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.roadbook.gateway.identity.RightsProperties;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts, as sign-in and every later request see them. */
@Component
public class Accounts {

    private final AccountRows rows;
    private final PasswordHashes hashes;
    private final TransactionOperations transactions;
    private final LoadingCache<UUID, Optional<AccountState>> states;

    Accounts(AccountRows rows, PasswordHashes hashes, TransactionOperations transactions, RightsProperties rights) {
        this.rows = rows;
        this.hashes = hashes;
        this.transactions = transactions;
        this.states = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(rights.staleness())
                .build(id -> rows.findById(id).map(Account::state).filter(AccountState::enabled));
    }

    /** The account with this id if it is enabled, at most {@link RightsProperties#staleness} old. */
    public Optional<AccountState> enabled(UUID id) {
        return states.get(id);
    }

    /** The account this name and password belong to; takes as long when there is none. */
    public Optional<AccountState> authenticate(String username, String password) {
        var account = rows.findByUsername(canonical(username));
        if (!hashes.matches(password, account.map(Account::passwordHash))) {
            return Optional.empty();
        }
        account.map(Account::passwordHash).filter(hashes::outdated).ifPresent(outdated -> {
            var renewed = hashes.hash(password);
            transactions.executeWithoutResult(
                    status -> rows.renewHash(account.orElseThrow().id(), outdated, renewed));
        });
        return account.map(Account::state).filter(AccountState::enabled);
    }

    /** The id behind a username. */
    public Optional<UUID> idOf(String username) {
        return rows.findByUsername(canonical(username)).map(Account::id);
    }

    void forget(UUID id) {
        states.invalidate(id);
    }

    /** One spelling per username. */
    public static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
