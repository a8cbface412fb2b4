package dev.roadbook.recommendation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People with a role. */
public final class Callers {

    private Callers() {}

    public static RequestPostProcessor manager(String name) {
        return caller(name, "MANAGER", null);
    }

    public static RequestPostProcessor caller(String name, String role, @Nullable String rep) {
        return jwt().jwt(token -> {
                    token.subject(name).claim("roles", List.of(role));
                    if (rep != null) {
                        token.claim("rep_id", rep);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
