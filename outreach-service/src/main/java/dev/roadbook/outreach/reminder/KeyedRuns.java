package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.reminder.ReminderRuns.Keyed;
import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Runs asked for by people: under one key there is one run, and its report is given again. */
@Component
class KeyedRuns {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private final ReminderRuns runs;
    private final SendReminders sendReminders;
    private final Clock clock;

    KeyedRuns(ReminderRuns runs, SendReminders sendReminders, Clock clock) {
        this.runs = runs;
        this.sendReminders = sendReminders;
        this.clock = clock;
    }

    RunReport run(Optional<String> key, String body, String by) {
        return key.map(each -> run(each, body, by)).orElseGet(() -> sendReminders.run(Opening.NOW, by));
    }

    private RunReport run(String key, String body, String by) {
        var scoped = by + "\n" + key;
        var hash = Sha256.of(body);
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
            throw IdempotencyKey.reused();
        }
        if (earlier.result() == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "run_in_progress", "This run has not finished yet.");
        }
        return runs.report(earlier.result());
    }
}
