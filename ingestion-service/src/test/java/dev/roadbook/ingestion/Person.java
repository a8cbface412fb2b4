package dev.roadbook.ingestion;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a role, and perhaps a representative. */
enum Person {
    ADMIN("ADMIN", null),
    MANAGER("MANAGER", null),
    MARKETING("MARKETING", null),
    READER("READ_ONLY", null),
    REP("REP", "AC-R1"),
    READER_OF_REP("READ_ONLY", "AC-R1"),
    OTHER_REP("REP", "AC-R2"),
    OTHER_READER("READ_ONLY", "AC-R2"),
    REP_WITHOUT_ID("REP", null),
    NOBODY(null, null);

    private final @Nullable String role;
    private final @Nullable String rep;

    Person(@Nullable String role, @Nullable String rep) {
        this.role = role;
        this.rep = rep;
    }

    RequestPostProcessor asCaller() {
        if (role == null) {
            return request -> request;
        }
        return jwt().jwt(token -> {
                    token.claim("roles", List.of(role));
                    if (rep != null) {
                        token.claim("rep_id", rep);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
