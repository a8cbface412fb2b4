package dev.roadbook.platform.run;

import org.springframework.transaction.support.TransactionOperations;

/** Where background runs are declared. */
public final class Runs {

    final RunTable table;
    final RunWorker worker;
    final RunMeters meters;
    final RunLog log;
    final TransactionOperations transactions;

    Runs(RunTable table, RunWorker worker, RunMeters meters, RunLog log, TransactionOperations transactions) {
        this.table = table;
        this.worker = worker;
        this.meters = meters;
        this.log = log;
        this.transactions = transactions;
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
