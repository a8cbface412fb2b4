package dev.roadbook.gateway.user;

import dev.roadbook.gateway.activity.Deeds;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import dev.roadbook.platform.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds and changes users. */
@Component
class UserAdministration {

    private static final Logger log = LoggerFactory.getLogger(UserAdministration.class);

    private final UserRows rows;
    private final Users users;
    private final PasswordHashes hashes;
    private final SecondFactors factors;
    private final Deeds deeds;
    private final TransactionOperations transactions;
    private final Clock clock;

    UserAdministration(
            UserRows rows,
            Users users,
            PasswordHashes hashes,
            SecondFactors factors,
            Deeds deeds,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.users = users;
        this.hashes = hashes;
        this.factors = factors;
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    User add(String username, String password, Profile profile) {
        var hash = hashes.hash(password);
        try {
            var added = written(() -> {
                var user = new User(UUID.randomUUID(), Users.canonical(username), hash, profile, clock.instant());
                deeds.add("USER_ADDED", "The user %s was added.".formatted(name(user)), user.id(), "", rights(user));
                return rows.save(user);
            });
            log.info("account added accountId={} roles={}", added.id(), profile.roles());
            return added;
        } catch (DataIntegrityViolationException e) {
            throw Refusal.of(HttpStatus.CONFLICT, "username_taken", "Another account has this username.");
        }
    }

    User change(UUID id, long version, Profile profile, @Nullable String password) {
        var hash = password == null ? null : hashes.hash(password);
        var changed = written(() -> {
            var administrators = rows.lockAdministrators();
            var user = rows.findById(id).orElseThrow(UserAdministration::unknown);
            if (user.version() != version) {
                throw Refusal.of(
                        HttpStatus.PRECONDITION_FAILED, "stale", "Somebody changed this account since it was read.");
            }
            var before = rights(user);
            user.change(profile);
            if (hash != null) {
                user.changePassword(hash);
            }
            var text = "The user %s was %s.".formatted(name(user), hash == null ? "changed" : "given a new password");
            deeds.add("USER_CHANGED", text, id, before, rights(user));
            if (administrators.equals(List.of(id.toString())) && !user.governs()) {
                throw Refusal.of(
                        HttpStatus.CONFLICT, "last_administrator", "One administrator has to remain able to sign in.");
            }
            return rows.save(user);
        });
        users.forget(id);
        log.info(
                "account changed accountId={} roles={} enabled={} newPassword={}",
                id,
                profile.roles(),
                profile.enabled(),
                hash != null);
        return changed;
    }

    void removeSecondFactor(UUID id) {
        var user = rows.findById(id).orElseThrow(UserAdministration::unknown);
        var removed = factors.remove(id, name(user));
        log.info("account changed accountId={} secondFactorRemoved={}", id, removed);
    }

    private static String name(User user) {
        return user.state().username();
    }

    /** What somebody may do, as it is told: "MANAGER, REP, R01, may not sign in". */
    private static String rights(User user) {
        var state = user.state();
        return Stream.of(
                        state.roles().stream().sorted().map(Role::name),
                        Stream.ofNullable(state.repId()),
                        state.enabled() ? Stream.<String>empty() : Stream.of("may not sign in"))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    private User written(Supplier<User> change) {
        var user = transactions.execute(status -> {
            var result = change.get();
            rows.flush();
            return result;
        });
        return Objects.requireNonNull(user);
    }

    static Refusal unknown() {
        return Refusal.of(HttpStatus.NOT_FOUND, "not_found", "There is no such account.");
    }
}
