package dev.roadbook.gateway.problem;

import dev.roadbook.platform.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request the gateway answers itself, with a problem; it is counted and logged as one. */
public final class Refusal extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final String detail;
    private final @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(status, code, detail);
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(status, code, detail, null);
    }

    /** A refusal that a later try may escape. */
    public static Refusal until(HttpStatus status, String code, String detail, Duration retryAfter) {
        return new Refusal(status, code, detail, retryAfter);
    }

    public String detail() {
        return detail;
    }

    /** Whole seconds to wait, at least one. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
