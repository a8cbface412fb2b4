package dev.roadbook.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The revision that a reader gets as {@code ETag} and sends back as {@code If-Match} with a change. */
public final class EntityTag {

    private static final Pattern REVISION = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private EntityTag() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that is to be changed; without one a change of somebody else could be lost. */
    public static long revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED, "if_match_missing", "Send the ETag you read as If-Match.");
        }
        var tag = REVISION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw stale();
        }
        return Long.parseLong(tag.group(1));
    }

    /** What is there is of another revision. */
    public static ProblemException stale() {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED, "stale", "This is not as you read it any more. Read it again.");
    }
}
