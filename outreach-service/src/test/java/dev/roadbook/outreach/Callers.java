package dev.roadbook.outreach;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who call the service, as the gateway's tokens name them. */
public final class Callers {

    private Callers() {}

    public static RequestPostProcessor manager() {
        return caller("marie", "MANAGER", null);
    }

    public static RequestPostProcessor reader() {
        return caller("robin", "READ_ONLY", null);
    }

    public static RequestPostProcessor rep(String repId) {
        return caller("rep-" + repId, "REP", repId);
    }

    private static RequestPostProcessor caller(String name, String role, @Nullable String repId) {
        return jwt().jwt(token -> {
                    token.subject(name).claim("roles", List.of(role));
                    if (repId != null) {
                        token.claim("rep_id", repId);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
