package dev.roadbook.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person or machine behind a request; a controller takes it as an argument.
 *
 * @param username who
 * @param roles what they may do
 * @param repId the representative they are, if any
 */
public record Caller(String username, Set<Role> roles, Optional<String> repId) {

    /** Claim of a token that speaks for a service itself, and for nobody. */
    public static final String SERVICE = "service";

    /** What the gateway says there of itself. */
    public static final String GATEWAY = "gateway";

    /** Stands for no representative at all, so that a scope can never be empty by mistake. */
    private static final String NOBODY = "";

    public Caller {
        roles = Set.copyOf(roles);
    }

    static Caller of(Jwt token) {
        return new Caller(username(token), roles(token), Optional.ofNullable(token.getClaimAsString("rep_id")));
    }

    static String username(Jwt token) {
        var subject = token.getSubject();
        if (subject == null) {
            throw new BadCredentialsException("a token without a subject");
        }
        return subject;
    }

    static Set<Role> roles(Jwt token) {
        var names = Optional.ofNullable(token.getClaimAsStringList("roles")).stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return Stream.of(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The representative whose accounts are all the caller sees; empty for those who see every account. Someone who is
     * a representative is confined to their own unless a further role lifts it; one without an id sees nothing.
     */
    public Optional<String> repScope() {
        var lifted = roles.contains(Role.ADMIN) || roles.contains(Role.MANAGER) || roles.contains(Role.MARKETING);
        var readsAll = roles.contains(Role.READ_ONLY) && repId.isEmpty() && !roles.contains(Role.REP);
        return lifted || readsAll ? Optional.empty() : Optional.of(repId.orElse(NOBODY));
    }
}
