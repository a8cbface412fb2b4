package dev.roadbook.outreach.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail offered to whom.
 *
 * @param intentId the mail
 * @param accountId account
 * @param accountName its name
 * @param rep who looks after it, if anybody does
 * @param locale language of the mail
 * @param lines what was offered
 * @param openUntil when it is too late to answer by its buttons
 * @param answered what was answered, if anything was
 */
record Offered(
        UUID intentId,
        String accountId,
        String accountName,
        @Nullable String rep,
        Locale locale,
        List<Line> lines,
        Instant openUntil,
        @Nullable AnswerKind answered) {

    Offered {
        lines = List.copyOf(lines);
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(openUntil);
    }
}
