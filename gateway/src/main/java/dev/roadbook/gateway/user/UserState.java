package dev.roadbook.gateway.user;

import dev.roadbook.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as it is now, for those who decide by it. */
public record UserState(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String repId,
        boolean enabled,
        int generation) {

    public UserState {
        roles = Set.copyOf(roles);
    }
}
