package dev.roadbook.platform.run;

import dev.roadbook.platform.run.Run.State;
import dev.roadbook.platform.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Runs of one name: at most one is open at a time, over all instances. */
public final class BackgroundRun<Q, R> {

    private final RunDeclaration<Q, R> declared;
    private final Work<Q, R> work;
    private final RunTable table;
    private final RunWorker worker;

    BackgroundRun(RunDeclaration<Q, R> declared, Work<Q, R> work) {
        this.declared = declared;
        this.work = work;
        this.table = declared.runs.table;
        this.worker = declared.runs.worker;
    }

    String name() {
        return declared.name;
    }

    /** Asks for a run and begins it; refused with a problem that names the one that is open, if one is. */
    public Run<Q, R> start(Q request, String person) {
        var id = UUID.randomUUID();
        table.forgetOld(name());
        boolean isNew = Boolean.TRUE.equals(declared.runs.transactions.execute(_ -> add(id, request, person)));
        worker.takeUp(this);
        if (!isNew) {
            throw new ProblemException(HttpStatus.CONFLICT, declared.busyCode, busy());
        }
        return table.find(declared, id);
    }

    private boolean add(UUID id, Q request, String person) {
        boolean isNew = table.add(id, name(), request, person);
        if (isNew) {
            declared.runs.log.started(declared, id, person);
        }
        return isNew;
    }

    private String busy() {
        return latest().filter(run -> run.state().isOpen())
                .map(run -> "%s, asked for by %s.".formatted(declared.busy, run.requestedBy()))
                .orElse(declared.busy + ".");
    }

    /** Stops the one that is open, if one is; whoever works on it hears of it when it next tells how far it is. */
    public void stop(String person) {
        var stopped = declared.runs.transactions.execute(_ -> {
            var open = table.stop(name(), "Stopped by " + person + ".");
            open.ifPresent(id -> declared.runs.log.stopped(declared, id, person));
            return open;
        });
        stopped.ifPresent(_ -> declared.runs.meters.ended(name(), State.STOPPED));
    }

    /** The one that is open, or else the one that ended last. */
    public Optional<Run<Q, R>> latest() {
        return table.latest(declared);
    }

    /** What the latest one came to that came to something. */
    public Optional<R> latestResult() {
        return table.latestDone(declared).map(Run::result);
    }

    Conclusion<R> work(Lease lease, Progress progress) {
        return work.of(table.read(lease.request(), declared.request), progress);
    }
}
