package dev.roadbook.platform.run;

/** Where background runs are declared. */
public final class Runs {

    final RunTable table;
    final RunWorker worker;
    final RunMeters meters;

    Runs(RunTable table, RunWorker worker, RunMeters meters) {
        this.table = table;
        this.worker = worker;
        this.meters = meters;
    }

    /**
     * Runs of this name, which tells them from all others for ever.
     *
     * @param request what is asked for, as a record; kept as JSON
     * @param result what comes of it, likewise
     */
    public <Q, R> RunDeclaration<Q, R> of(String name, Class<Q> request, Class<R> result) {
        return new RunDeclaration<>(this, name, request, result);
    }
}
