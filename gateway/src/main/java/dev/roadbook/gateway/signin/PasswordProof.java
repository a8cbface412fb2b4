package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.edge.Source;
import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks people for their password once more before they change how they sign in. */
@Component
class PasswordProof {

    private final Users users;
    private final Throttle throttle;

    PasswordProof(Users users, Throttle throttle) {
        this.users = users;
        this.throttle = throttle;
    }

    /** Refuses with this status whoever does not know it; tries count like those of signing in. */
    void require(String password, HttpServletRequest request, HttpStatus otherwise) {
        var username = IdentityToken.current().orElseThrow().username();
        var source = Source.of(request);
        throttle.take(username, source).ifPresent(wait -> {
            throw Throttle.refusal(wait);
        });
        if (users.authenticate(username, password).isEmpty()) {
            throw Refusal.of(otherwise, "bad_credentials", "The current password is not right.");
        }
        throttle.forgive(username, source);
    }

    /** The user of the person who signed in; a key is nobody in person. */
    static UUID user() {
        if (IdentityToken.current().orElseThrow().credential() instanceof Credential.Session session) {
            return session.user();
        }
        throw Refusal.of(
                HttpStatus.FORBIDDEN,
                "session_required",
                "How somebody signs in is changed by the person who signed in.");
    }
}
