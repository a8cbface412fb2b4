package dev.roadbook.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The key under which a request that is sent twice is one request. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /** What the header holds; refused where that is no key. */
    public static Optional<String> of(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST)) {
            throw ProblemException.badParameter(HEADER, "must be 1 to " + LONGEST + " characters");
        }
        return Optional.ofNullable(header);
    }

    /** The key came with another request before. */
    public static ProblemException reused() {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency_key_reused",
                "This idempotency key was used for another request.");
    }
}
