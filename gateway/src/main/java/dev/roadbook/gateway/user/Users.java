package dev.roadbook.gateway.user;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.roadbook.gateway.identity.RightsProperties;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The users, as sign-in and every later request see them. */
@Component
public class Users {

    private final UserRows rows;
    private final PasswordHashes hashes;
    private final TransactionOperations transactions;
    private final LoadingCache<UUID, Optional<UserState>> states;

    Users(UserRows rows, PasswordHashes hashes, TransactionOperations transactions, RightsProperties rights) {
        this.rows = rows;
        this.hashes = hashes;
        this.transactions = transactions;
        this.states = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(rights.staleness())
                .build(id -> rows.findById(id).map(User::state).filter(UserState::enabled));
    }

    /** The user with this id if it is enabled, at most {@link RightsProperties#staleness} old. */
    public Optional<UserState> enabled(UUID id) {
        return states.get(id);
    }

    /** The user this name and password belong to; takes as long when there is none. */
    public Optional<UserState> authenticate(String username, String password) {
        var user = rows.findByUsername(canonical(username));
        if (!hashes.matches(password, user.map(User::passwordHash))) {
            return Optional.empty();
        }
        user.map(User::passwordHash).filter(hashes::outdated).ifPresent(outdated -> {
            var renewed = hashes.hash(password);
            transactions.executeWithoutResult(
                    status -> rows.renewHash(user.orElseThrow().id(), outdated, renewed));
        });
        return user.map(User::state).filter(UserState::enabled);
    }

    /** The id behind a username. */
    public Optional<UUID> idOf(String username) {
        return rows.findByUsername(canonical(username)).map(User::id);
    }

    void forget(UUID id) {
        states.invalidate(id);
    }

    /** One spelling per username. */
    public static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
