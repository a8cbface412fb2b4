package dev.roadbook.dashboard.live;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@AnyRole
class LiveController {

    private static final Duration WITHOUT_EXPIRY = Duration.ofMinutes(5);

    private final LiveStreams streams;
    private final Clock clock;

    LiveController(LiveStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Changes as they happen, of the caller's accounts. Server-sent events: {@code reminder} with a reminder,
     * {@code account} and {@code batch} with what changed, {@code heartbeat} every 15 seconds. Events carry no history:
     * a browser that reconnects reads its lists again.
     */
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller, @AuthenticationPrincipal Jwt token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var expiry = token.getExpiresAt();
        return streams.open(caller, expiry == null ? WITHOUT_EXPIRY : Duration.between(clock.instant(), expiry));
    }
}
