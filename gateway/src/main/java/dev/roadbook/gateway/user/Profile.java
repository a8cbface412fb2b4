package dev.roadbook.gateway.user;

import dev.roadbook.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator decides about a user. */
record Profile(
        String displayName, Set<Role> roles, @Nullable String repId, boolean enabled) {

    Profile {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a role");
        }
    }
}
