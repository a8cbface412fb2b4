package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.user.UserState;
import dev.roadbook.gateway.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Server-side sessions; they hold who signed in, never what that person may do. */
@Component
public class Sessions {

    static final String COOKIE = "ROADBOOK_SESSION";
    static final String SECURE_COOKIE = "__Host-ROADBOOK_SESSION";

    private static final String USER = "account";
    private static final String GENERATION = "generation";
    private static final String OPENED_AT = "opened_at";

    private final SessionRepository<? extends Session> repository;
    private final Users users;
    private final Clock clock;
    private final SignInProperties properties;

    Sessions(SessionRepository<? extends Session> repository, Users users, Clock clock, SignInProperties properties) {
        this.repository = repository;
        this.users = users;
        this.clock = clock;
        this.properties = properties;
    }

    /** Whether a request brings a session along, of whatever worth. */
    public static boolean isBroughtBy(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null || WebUtils.getCookie(request, SECURE_COOKIE) != null;
    }

    /** Opens a new session, never continuing one the browser brought along. */
    void open(HttpServletRequest request, UserState user) {
        close(request);
        var session = request.getSession(true);
        session.setAttribute(USER, user.id().toString());
        session.setAttribute(GENERATION, user.generation());
        session.setAttribute(OPENED_AT, clock.millis());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user.username());
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is signed in with this request's session. */
    public Optional<Identity> identity(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : identity(session.getId(), session::getAttribute);
    }

    /** Who is signed in with this session now. */
    public Optional<Identity> identity(Credential.Session credential) {
        return Optional.ofNullable(repository.findById(credential.id()))
                .flatMap(session -> identity(session.getId(), session::getAttribute));
    }

    private Optional<Identity> identity(String id, Function<String, @Nullable Object> attributes) {
        if (attributes.apply(USER) instanceof String user
                && attributes.apply(GENERATION) instanceof Integer generation
                && attributes.apply(OPENED_AT) instanceof Long openedAt
                && Instant.ofEpochMilli(openedAt).plus(properties.lifetime()).isAfter(clock.instant())) {
            return users.enabled(UUID.fromString(user))
                    .filter(state -> state.generation() == generation)
                    .map(state -> identity(id, state));
        }
        return Optional.empty();
    }

    private static Identity identity(String sessionId, UserState state) {
        return new Identity(
                state.username(),
                state.displayName(),
                state.roles(),
                state.repId(),
                false,
                new Credential.Session(sessionId, state.id(), state.generation()));
    }
}
