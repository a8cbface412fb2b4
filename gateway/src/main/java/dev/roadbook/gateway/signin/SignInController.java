package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.edge.Source;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import dev.roadbook.gateway.user.UserState;
import dev.roadbook.gateway.user.Users;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.security.Role;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auth")
class SignInController {

    private static final Logger log = LoggerFactory.getLogger(SignInController.class);

    private final Users users;
    private final Sessions sessions;
    private final Throttle throttle;
    private final KnownSources known;
    private final SecondFactors factors;
    private final CsrfTokenRepository csrf;
    private final MeterRegistry meters;

    SignInController(
            Users users,
            Sessions sessions,
            Throttle throttle,
            KnownSources known,
            SecondFactors factors,
            CsrfTokenRepository csrf,
            MeterRegistry meters) {
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.known = known;
        this.factors = factors;
        this.csrf = csrf;
        this.meters = meters;
    }

    /** Signs in with name and password, and a code where the second factor is on. */
    @PostMapping("/login")
    @PublicEndpoint
    IdentityView login(
            @Valid @RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        var username = Users.canonical(login.username());
        var source = Source.of(request);
        throttle.take(username, source).ifPresent(wait -> {
            count("throttled");
            throw Throttle.refusal(wait);
        });
        var user = users.authenticate(username, login.password()).orElseThrow(() -> {
            count("failed");
            return Refusal.of(HttpStatus.UNAUTHORIZED, "bad_credentials", "The username or the password is not right.");
        });
        if (factors.isSet(user.id())) {
            check(login.code(), user);
        }
        throttle.forgive(username, source);
        known.remember(user.id(), source);
        sessions.open(request, user);
        csrf.saveToken(csrf.generateToken(request), request, response);
        count("succeeded");
        log.info("signed in accountId={} source={}", user.id(), request.getRemoteAddr());
        return sessions.identity(request).map(IdentityView::of).orElseThrow();
    }

    /** Whoever gets here knows the password; the try stays counted until the code is right, too. */
    private void check(@Nullable String code, UserState user) {
        if (code == null || code.isBlank()) {
            count("second_factor_required");
            throw Refusal.of(
                    HttpStatus.UNAUTHORIZED,
                    "second_factor_required",
                    "This account needs the code its authenticator app shows, or a recovery code.");
        }
        if (!factors.accepts(user.id(), code)) {
            count("failed");
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "wrong_code", "This code is not right, or it was used before.");
        }
    }

    /** Ends the session. */
    @PostMapping("/logout")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request);
        csrf.saveToken(csrf.generateToken(request), request, response);
    }

    /**
     * Who is signed in. Reading the token sends its cookie as well, which the sign-in page needs before anybody is signed
     * in.
     */
    @GetMapping("/me")
    @PublicEndpoint
    IdentityView me(CsrfToken token) {
        token.getToken();
        return IdentityToken.current()
                .map(IdentityView::of)
                .orElseThrow(() -> Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Nobody is signed in."));
    }

    private void count(String outcome) {
        meters.counter("roadbook.gateway.sign.ins", "outcome", outcome).increment();
    }

    record LoginRequest(
            @NotNull @Pattern(regexp = "\\P{Cntrl}{1,100}") String username,
            @NotNull @Size(min = 1, max = 256) String password,
            @Nullable @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "LoginRequest[username=" + username + "]";
        }
    }

    record IdentityView(
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String repId) {

        static IdentityView of(Identity identity) {
            return new IdentityView(
                    identity.username(),
                    identity.displayName(),
                    identity.roles().stream().sorted().toList(),
                    identity.rep());
        }
    }
}
