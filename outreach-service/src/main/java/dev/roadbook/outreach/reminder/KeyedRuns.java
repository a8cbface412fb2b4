package dev.roadbook.outreach.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.reminder.ReminderRuns.Keyed;
import dev.roadbook.platform.web.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Runs asked for by people: under one key there is one run, and its report is given again. */
@Component
class KeyedRuns {

    private static final int LONGEST_KEY = 200;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private final ReminderRuns runs;
    private final SendReminders sendReminders;
    private final Clock clock;

    KeyedRuns(ReminderRuns runs, SendReminders sendReminders, Clock clock) {
        this.runs = runs;
        this.sendReminders = sendReminders;
        this.clock = clock;
    }

    RunReport run(@Nullable String key, String body, String by) {
        if (key == null) {
            return sendReminders.run(Opening.NOW, by);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.badParameter("Idempotency-Key", "must be 1 to " + LONGEST_KEY + " characters");
        }
        var scoped = by + "\n" + key;
        var hash = hash(body);
        var runId = UUID.randomUUID();
        if (runs.begin(runId, scoped, hash, by)) {
            return begin(runId);
        }
        var earlier = runs.find(scoped);
        if (earlier.isPresent()
                && !runs.takeOver(earlier.get().runId(), clock.instant().minus(LONGEST_RUN))) {
            return again(earlier.get(), hash);
        }
        return run(key, body, by);
    }

    private RunReport begin(UUID runId) {
        try {
            return sendReminders.run(runId, Opening.NOW);
        } finally {
            runs.abandon(runId);
        }
    }

    private RunReport again(Keyed earlier, String hash) {
        if (!earlier.requestHash().equals(hash)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "key_reused", "This key was used for another request.");
        }
        if (earlier.result() == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "run_in_progress", "This run has not finished yet.");
        }
        return runs.report(earlier.result());
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
