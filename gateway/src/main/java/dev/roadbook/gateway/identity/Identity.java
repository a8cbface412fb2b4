package dev.roadbook.gateway.identity;

import dev.roadbook.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param username name of the user that signed in, or that owns the key
 * @param displayName name to show
 * @param roles rights as of now
 * @param rep the sales rep this identity is, which bounds a REP to that rep's accounts
 * @param readOnly whether it may only read, whatever its roles
 * @param credential what proved it
 */
public record Identity(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String rep,
        boolean readOnly,
        Credential credential) {

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** The sales rep this identity is. */
    public Optional<String> repId() {
        return Optional.ofNullable(rep);
    }

    /** Whether it may change anything at all. */
    public boolean mayChange() {
        return !readOnly && !roles.equals(Set.of(Role.READ_ONLY));
    }

    /** Stable name for limits and logs: the person or the key. */
    public String subject() {
        return switch (credential) {
            case Credential.Session session -> "account:" + session.user();
            case Credential.Key key -> "key:" + key.id();
        };
    }
}
