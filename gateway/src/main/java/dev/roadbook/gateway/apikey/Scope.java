package dev.roadbook.gateway.apikey;

import dev.roadbook.gateway.user.UserState;
import dev.roadbook.platform.security.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a key may do at most. */
record Scope(Set<Role> roles, @Nullable String repId, boolean readOnly) {

    Scope {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a key needs a role");
        }
    }

    /** An administrator's key has what it was given; anybody else's no more than its owner has today. */
    Scope boundedBy(UserState owner) {
        if (owner.roles().contains(Role.ADMIN)) {
            return this;
        }
        var shared = new HashSet<>(roles);
        shared.retainAll(owner.roles());
        return shared.isEmpty()
                ? new Scope(Set.of(Role.READ_ONLY), owner.repId(), true)
                : new Scope(shared, owner.repId(), readOnly);
    }
}
