package dev.roadbook.platform.run;

import dev.roadbook.platform.database.DatabaseOutages;
import dev.roadbook.platform.run.Run.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on runs, each on a thread of its own and of the system: work that computes for minutes would keep a virtual thread's
 * carrier, of which there are as many as processors, from everybody's requests.
 *
 * <p>A process that dies stops renewing its leases; the next instance begins again. An attempt is counted before the work,
 * so that a run that ends its process ends with that, too.
 */
final class RunWorker {

    private static final Logger log = LoggerFactory.getLogger(RunWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunTable table;
    private final TransactionOperations transactions;
    private final TransactionOperations apart;
    private final RunMeters meters;
    private final Map<Lease, Thread> held = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** @param apart transactions that never join one of the work */
    RunWorker(RunTable table, TransactionOperations transactions, TransactionOperations apart, RunMeters meters) {
        this.table = table;
        this.transactions = transactions;
        this.apart = apart;
        this.meters = meters;
    }

    void begin() {
        stopping = false;
    }

    /** Shows that what is worked on here is alive. */
    void renew() {
        held.keySet().forEach(table::renew);
    }

    /** Begins the run that is open, unless somebody lives who works on it. */
    void takeUp(BackgroundRun<?, ?> run) {
        if (stopping) {
            return;
        }
        if (table.giveUp(run.name())) {
            log.error("run given up, no process lived to end it run={}", run.name());
            meters.ended(run.name(), State.FAILED);
        }
        table.take(run.name()).ifPresent(lease -> {
            var thread = Thread.ofPlatform()
                    .daemon()
                    .name("run-" + run.name())
                    .uncaughtExceptionHandler((_, death) -> log.error("run died run={}", run.name(), death))
                    .unstarted(() -> workAndLetGo(run, lease));
            held.put(lease, thread);
            thread.start();
        });
    }

    private void workAndLetGo(BackgroundRun<?, ?> run, Lease lease) {
        log.info("run begun run={} id={} attempt={}", run.name(), lease.id(), lease.attempts());
        long began = System.nanoTime();
        try {
            work(run, lease);
        } finally {
            held.remove(lease);
            meters.worked(run.name(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private <R> void work(BackgroundRun<?, R> run, Lease lease) {
        try {
            ended(run.name(), lease, settle(lease, run.work(lease, new Reported(lease))));
        } catch (RunStopped e) {
            boolean givenBack = stopping && table.giveBack(lease);
            log.info("run not gone on with run={} id={} givenBack={}", run.name(), lease.id(), givenBack);
        } catch (RuntimeException e) {
            fail(run.name(), lease, e);
        }
    }

    private <R> State settle(Lease lease, Conclusion<R> conclusion) {
        return switch (conclusion) {
            case Conclusion.Done<R>(var result) -> {
                transactions.executeWithoutResult(_ -> {
                    // Before the result writes anything: the run may be somebody else's by now.
                    requireHeld(table.lock(lease));
                    table.end(lease, State.DONE, null, result.get());
                });
                yield State.DONE;
            }
            case Conclusion.Refused<R>(var reason) -> {
                requireHeld(table.end(lease, State.REFUSED, reason, null));
                yield State.REFUSED;
            }
        };
    }

    private static void requireHeld(boolean isHeld) {
        if (!isHeld) {
            throw new RunStopped();
        }
    }

    private void fail(String name, Lease lease, RuntimeException fault) {
        if (DatabaseOutages.isOutage(fault)) {
            log.warn("run begins again once the database is back run={} id={}", name, lease.id(), fault);
            return;
        }
        log.error("run failed run={} id={}", name, lease.id(), fault);
        if (table.end(lease, State.FAILED, "An unexpected fault on our side; it has been logged.", null)) {
            ended(name, lease, State.FAILED);
        }
    }

    private void ended(String name, Lease lease, State state) {
        log.info("run ended run={} id={} state={}", name, lease.id(), state);
        meters.ended(name, state);
    }

    /** Lets the work end where it next tells how far it is, and gives back what is still under way then. */
    void end() {
        stopping = true;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : List.copyOf(held.values())) {
            join(thread, Duration.ofNanos(deadline - System.nanoTime()));
        }
        for (var lease : List.copyOf(held.keySet())) {
            log.warn("run does not hear that the service stops id={} givenBack={}", lease.id(), table.giveBack(lease));
        }
    }

    private static void join(Thread thread, Duration patience) {
        try {
            var _ = thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the work tells, written at once for a new step and else now and then. */
    private final class Reported implements Progress {

        private static final Duration RARELY = Duration.ofMillis(300);

        private final Lease lease;
        private @Nullable String latest;
        private long writtenAt;

        Reported(Lease lease) {
            this.lease = lease;
        }

        @Override
        public void at(String step, int done, int total) {
            requireHeld(!stopping);
            if (step.equals(latest) && System.nanoTime() - writtenAt < RARELY.toNanos()) {
                return;
            }
            requireHeld(Boolean.TRUE.equals(apart.execute(_ -> table.report(lease, step, done, total))));
            latest = step;
            writtenAt = System.nanoTime();
        }
    }
}
