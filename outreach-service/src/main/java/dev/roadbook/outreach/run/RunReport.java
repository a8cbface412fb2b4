package dev.roadbook.outreach.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a programme did.
 *
 * @param runId identity of the run
 * @param due accounts it looked at
 * @param sent mails the server confirmed
 * @param suppressed accounts whose address must not be written to
 * @param deferred accounts whose mail waits
 * @param failed mails refused, broken off or of unknown fate
 * @param unknown those of unknown fate among them
 * @param expired mails whose time had passed
 * @param rehearsed mails printed in test mode
 * @param skipped accounts that were due and not written to, with the reason; the first of them where they are many
 */
public record RunReport(
        UUID runId,
        int due,
        int sent,
        int suppressed,
        int deferred,
        int failed,
        int unknown,
        int expired,
        int rehearsed,
        List<Skipped> skipped) {

    /** Most that are named. */
    public static final int MOST_SKIPPED = 1_000;

    /** Who was due and got no mail. */
    public record Skipped(
            String accountId, String reason, @Nullable Instant until) {}
}
