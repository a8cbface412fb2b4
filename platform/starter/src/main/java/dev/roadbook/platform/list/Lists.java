package dev.roadbook.platform.list;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where lists are declared, and what they read with. */
public final class Lists {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Lists(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A list of such rows, which as a file has this name. */
    public <R extends Record> ListDeclaration<R> of(Class<R> view, String fileName) {
        return new ListDeclaration<>(this, view, fileName);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void reading(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }
}
