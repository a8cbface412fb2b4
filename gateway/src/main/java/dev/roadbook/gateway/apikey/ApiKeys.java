package dev.roadbook.gateway.apikey;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.RightsProperties;
import dev.roadbook.gateway.user.Users;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who a key speaks for, now. */
@Component
public class ApiKeys {

    private final Users users;
    private final Clock clock;
    private final LoadingCache<String, Optional<KeyState>> states;

    ApiKeys(ApiKeyRows rows, Users users, Clock clock, RightsProperties rights) {
        this.users = users;
        this.clock = clock;
        this.states = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(rights.staleness())
                .build(id -> rows.findById(id).map(ApiKey::state));
    }

    /** Whether this text is meant to be a key, good or bad. */
    public static boolean looksLikeKey(String text) {
        return text.startsWith("rbk_");
    }

    /** Who presents this text, if it is a key that counts. */
    public Optional<Identity> identity(String text) {
        return KeySecret.parse(text)
                .flatMap(presented ->
                        states.get(presented.id()).filter(key -> key.hash().matches(presented)))
                .flatMap(this::identity);
    }

    /** Who this key, proved earlier, speaks for now. */
    public Optional<Identity> identity(Credential.Key credential) {
        return states.get(credential.id()).flatMap(this::identity);
    }

    private Optional<Identity> identity(KeyState key) {
        if (!key.expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return users.enabled(key.ownerId()).map(owner -> {
            var scope = key.scope().boundedBy(owner);
            return new Identity(
                    owner.username(),
                    key.name(),
                    scope.roles(),
                    scope.repId(),
                    scope.readOnly(),
                    new Credential.Key(key.id()));
        });
    }

    void forget(String id) {
        states.invalidate(id);
    }
}
