package dev.roadbook.outreach.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import dev.roadbook.outreach.directory.Settling;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.run.Dispatcher;
import dev.roadbook.outreach.run.KeyedRuns;
import dev.roadbook.outreach.run.RunReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A digest run: plans whose digest goes, then sends. */
@Component
class SendDigests {

    private static final Logger log = LoggerFactory.getLogger(SendDigests.class);

    private final DigestCalendar calendar;
    private final DigestProperties properties;
    private final Settling settling;
    private final Ledger ledger;
    private final KeyedRuns keyedRuns;
    private final DigestPlan plan;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Timer timer;

    SendDigests(
            DigestCalendar calendar,
            DigestProperties properties,
            Settling settling,
            Ledger ledger,
            KeyedRuns keyedRuns,
            DigestPlan plan,
            Dispatcher dispatcher,
            Clock clock,
            MeterRegistry registry) {
        this.calendar = calendar;
        this.properties = properties;
        this.settling = settling;
        this.ledger = ledger;
        this.keyedRuns = keyedRuns;
        this.plan = plan;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.timer = Timer.builder("roadbook.outreach.digest.run")
                .description("Duration of digest runs")
                .register(registry);
    }

    /** Looks often, so that an instance that was down at the hour makes up for it. */
    @Bean
    static RecurringTask<Void> sendDigestsWeekly(SendDigests sendDigests) {
        return Tasks.recurring("send-digests", new CronSchedule("0 */15 * * * *"))
                .execute((_, _) -> {
                    var _ = sendDigests.runOnSchedule();
                });
    }

    /** The run of the schedule; none before the hour, and none while the numbers of a fresh installation still move. */
    Optional<RunReport> runOnSchedule() {
        return calendar.scheduled(clock.instant())
                .filter(_ -> ledger.knows(DigestProgramme.NAME) || settling.isOver(properties.settlesAfter()))
                .map(issue -> keyedRuns.run(DigestProgramme.NAME, "schedule", runId -> run(runId, issue)));
    }

    RunReport run(String by) {
        return keyedRuns.run(DigestProgramme.NAME, by, runId -> run(runId, calendar.asked(clock.instant())));
    }

    /** A run a person asks for, at once, and once under a key. */
    RunReport run(Optional<String> key, String body, String by) {
        return keyedRuns.run(DigestProgramme.NAME, key, body, by, runId -> run(runId, calendar.asked(clock.instant())));
    }

    private RunReport run(UUID runId, Issue issue) {
        var sample = Timer.start();
        var verdicts = plan.plan(issue);
        var dispatched = dispatcher.dispatch();
        var now = clock.instant();
        var untried = verdicts.stream()
                .map(verdict -> new RunReport.Untried(
                        verdict.subject(),
                        dispatched.decided(verdict.programme(), verdict.subject(), verdict.decision(), now)))
                .filter(each -> !(each.decision() instanceof Decision.Allow))
                .toList();
        var report =
                RunReport.of(runId, untried, dispatched.of(DigestProgramme.NAME), dispatched.of(RollUpProgramme.NAME));
        sample.stop(timer);
        log.info(
                "digest run finished runId={} week={} due={} sent={} deferred={} failed={}",
                runId,
                issue.week(),
                report.due(),
                report.sent(),
                report.deferred(),
                report.failed());
        return report;
    }
}
