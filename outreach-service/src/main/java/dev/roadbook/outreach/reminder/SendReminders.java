package dev.roadbook.outreach.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import dev.roadbook.outreach.directory.Settling;
import dev.roadbook.outreach.holdout.HoldoutSwitch;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.DispatchReport;
import dev.roadbook.outreach.run.Dispatcher;
import dev.roadbook.outreach.run.KeyedRuns;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.outreach.run.Runs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A reminder run: plans who is due, then sends. */
@Component
class SendReminders {

    private static final Logger log = LoggerFactory.getLogger(SendReminders.class);

    private final Settling settling;
    private final ReminderProperties properties;
    private final Ledger ledger;
    private final KeyedRuns keyedRuns;
    private final Runs runs;
    private final ReminderPlan plan;
    private final Dispatcher dispatcher;
    private final Carrier carrier;
    private final HoldoutSwitch holdoutSwitch;
    private final Clock clock;
    private final Timer timer;

    SendReminders(
            Settling settling,
            ReminderProperties properties,
            Ledger ledger,
            KeyedRuns keyedRuns,
            Runs runs,
            ReminderPlan plan,
            Dispatcher dispatcher,
            Carrier carrier,
            HoldoutSwitch holdoutSwitch,
            Clock clock,
            MeterRegistry registry) {
        this.settling = settling;
        this.properties = properties;
        this.ledger = ledger;
        this.keyedRuns = keyedRuns;
        this.runs = runs;
        this.plan = plan;
        this.dispatcher = dispatcher;
        this.carrier = carrier;
        this.holdoutSwitch = holdoutSwitch;
        this.clock = clock;
        this.timer = Timer.builder("roadbook.outreach.reminder.run")
                .description("Duration of reminder runs")
                .register(registry);
    }

    /** Each quarter of an hour some zone may have reached its hour; where the system was down, the next one makes up. */
    @Bean
    static RecurringTask<Void> sendRemindersDaily(SendReminders sendReminders) {
        return Tasks.recurring("send-reminders", new CronSchedule("0 */15 * * * *"))
                .execute((_, _) -> {
                    var _ = sendReminders.runOnSchedule();
                });
    }

    /** The run of the schedule; none while the numbers of a fresh installation still move. */
    Optional<RunReport> runOnSchedule() {
        boolean begun = ledger.knows(ReminderProgramme.NAME) || settling.isOver(properties.settlesAfter());
        return begun ? Optional.of(run(Opening.ON_SCHEDULE, "schedule")) : Optional.empty();
    }

    RunReport run(Opening opening, String by) {
        return keyedRuns.run(ReminderProgramme.NAME, by, runId -> run(runId, opening));
    }

    /** A run a person asks for, at once, and once under a key. */
    RunReport run(Optional<String> key, String body, String by) {
        return keyedRuns.run(ReminderProgramme.NAME, key, body, by, runId -> run(runId, Opening.NOW));
    }

    private RunReport run(UUID runId, Opening opening) {
        var sample = Timer.start();
        if (!carrier.rehearses()) {
            holdoutSwitch.configured(properties.holdoutPercent());
        }
        var verdicts = plan.plan(opening, runs.firstDay(ReminderProgramme.NAME), carrier.rehearses());
        var dispatched = dispatcher.dispatch();
        var now = clock.instant();
        var untried = verdicts.stream()
                .filter(verdict ->
                        verdict.intentId() != null || verdict.decision().beginsAs() == State.CANCELLED)
                .map(verdict -> untried(verdict, dispatched, now))
                .filter(each -> !(each.decision() instanceof Decision.Allow))
                .toList();
        var report = RunReport.of(runId, untried, dispatched.of(ReminderProgramme.NAME));
        sample.stop(timer);
        log.info(
                "reminder run finished runId={} due={} sent={} deferred={} failed={}",
                runId,
                report.due(),
                report.sent(),
                report.deferred(),
                report.failed());
        return report;
    }

    private static RunReport.Untried untried(ReminderPlan.Verdict verdict, DispatchReport dispatched, Instant now) {
        var subject = verdict.facts().about();
        return new RunReport.Untried(
                subject, dispatched.decided(ReminderProgramme.NAME, subject, verdict.decision(), now));
    }
}
