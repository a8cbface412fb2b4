package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.account.Accounts;
import dev.roadbook.gateway.account.OwnPassword;
import dev.roadbook.gateway.edge.Source;
import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.platform.security.AnyRole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/profile")
@AnyRole
class ProfileController {

    private final Accounts accounts;
    private final OwnPassword passwords;
    private final Sessions sessions;
    private final Throttle throttle;

    ProfileController(Accounts accounts, OwnPassword passwords, Sessions sessions, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** The session that asks goes on as a new one; all others of the account end. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody PasswordRequest change, HttpServletRequest request) {
        var account = account();
        proveItIsYou(change.currentPassword(), request);
        sessions.open(request, passwords.change(account, change.newPassword()));
    }

    private void proveItIsYou(String password, HttpServletRequest request) {
        var username = IdentityToken.current().orElseThrow().username();
        var source = Source.of(request);
        throttle.take(username, source).ifPresent(wait -> {
            throw Throttle.refusal(wait);
        });
        if (accounts.authenticate(username, password).isEmpty()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "bad_credentials", "The current password is not right.");
        }
        throttle.forgive(username, source);
    }

    private static UUID account() {
        if (IdentityToken.current().orElseThrow().credential() instanceof Credential.Session session) {
            return session.account();
        }
        throw Refusal.of(
                HttpStatus.FORBIDDEN, "session_required", "A password is changed by the person who signed in.");
    }

    record PasswordRequest(
            @NotNull @Size(min = 1, max = 256) String currentPassword,
            @NotNull @Size(min = 1, max = 256) String newPassword) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }
}
