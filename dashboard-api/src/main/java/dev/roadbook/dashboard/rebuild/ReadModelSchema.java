package dev.roadbook.dashboard.rebuild;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema the read models live in, and the one their next generation grows up in. */
@Component
class ReadModelSchema {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReadModelSchema(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes empty tables beside those in use. */
    void prepareNext() {
        transaction.executeWithoutResult(_ -> {
            run("drop schema if exists read_model_next cascade");
            run("create schema read_model_next");
            jdbc.sql("""
                            select format(
                                'create table read_model_next.%1$I (like read_model.%1$I including all)', table_name)
                            from information_schema.tables
                            where table_schema = 'read_model' and table_type = 'BASE TABLE'
                            """).query(String.class).list().forEach(this::run);
        });
    }

    /** Does work that reads and writes the next generation instead of the one in use. */
    void inNext(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            run("set local search_path to public, read_model_next");
            work.run();
        });
    }

    /** Puts the next generation in place, together with what the caller records about it. */
    void swap(Runnable record) {
        transaction.executeWithoutResult(_ -> {
            record.run();
            run("drop schema if exists read_model_old cascade");
            run("alter schema read_model rename to read_model_old");
            run("alter schema read_model_next rename to read_model");
        });
        // Queries that began before the swap still read the old tables; this waits for them.
        run("drop schema read_model_old cascade");
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
