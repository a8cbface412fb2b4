package dev.roadbook.gateway.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Carries an identity through Spring Security for one request. */
public final class IdentityToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;

    public IdentityToken(Identity identity) {
        super(AuthorityUtils.createAuthorityList(
                identity.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.identity = identity;
        setAuthenticated(true);
    }

    /** The identity of the current request, if it proved one. */
    public static Optional<Identity> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof IdentityToken token
                ? Optional.of(token.identity)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    @Override
    public String getName() {
        return identity.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityToken token && token.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
