package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import dev.roadbook.gateway.user.OwnPassword;
import dev.roadbook.gateway.user.Users;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one may do with one's own sign-in. */
@RestController
@RequestMapping("/api/profile")
@AnyRole
class ProfileController {

    private final Users users;
    private final OwnPassword passwords;
    private final PasswordProof proof;
    private final SecondFactors factors;
    private final Sessions sessions;

    ProfileController(
            Users users, OwnPassword passwords, PasswordProof proof, SecondFactors factors, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.proof = proof;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** Who the caller is and how they sign in. */
    @GetMapping
    ProfileView profile() {
        var identity = IdentityToken.current().orElseThrow();
        return ProfileView.of(identity, user(identity).filter(factors::isSet).isPresent());
    }

    private Optional<UUID> user(Identity identity) {
        return switch (identity.credential()) {
            case Credential.Session session -> Optional.of(session.user());
            case Credential.Key _ -> users.idOf(identity.username());
        };
    }

    /** Changes one's own password. The session that asks goes on as a new one; all others of the user end. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody PasswordRequest change, HttpServletRequest request) {
        var user = PasswordProof.user();
        proof.require(change.currentPassword(), request, HttpStatus.BAD_REQUEST);
        sessions.open(request, passwords.change(user, change.newPassword()));
    }

    record PasswordRequest(
            @NotNull @Size(min = 1, max = 256) String currentPassword,
            @NotNull @Size(min = 1, max = 256) String newPassword) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    record ProfileView(
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String repId,
            boolean secondFactor) {

        static ProfileView of(Identity identity, boolean secondFactor) {
            return new ProfileView(
                    identity.username(),
                    identity.displayName(),
                    identity.roles().stream().sorted().toList(),
                    identity.rep(),
                    secondFactor);
        }
    }
}
