package dev.roadbook.dashboard.live;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at a stream may hear.
 *
 * @param caller who
 */
record Reader(Caller caller) {

    private static final Set<Role> ENGAGED = Set.of(Role.ADMIN, Role.MANAGER, Role.REP, Role.READ_ONLY);

    boolean hearsOfAccountsOf(@Nullable String repId) {
        return caller.repScope().map(scope -> scope.equals(repId)).orElse(true);
    }

    boolean hearsOfRemindersOf(@Nullable String repId) {
        return caller.roles().stream().anyMatch(ENGAGED::contains) && hearsOfAccountsOf(repId);
    }
}
