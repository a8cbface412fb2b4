package dev.roadbook.gateway.account;

import dev.roadbook.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as it is now, for those who decide by it. */
public record AccountState(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String repId,
        boolean enabled,
        int generation) {

    public AccountState {
        roles = Set.copyOf(roles);
    }
}
