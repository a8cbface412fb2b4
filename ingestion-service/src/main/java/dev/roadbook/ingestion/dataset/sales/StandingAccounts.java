package dev.roadbook.ingestion.dataset.sales;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which account what is said of another stands. Files are taken side by side; while accounts are merged none is, so that
 * no line is left behind.
 */
@Component
class StandingAccounts {

    /** The name of the lock, which is held until the transaction ends. */
    private static final long LOCK = 0x6163_636f_756e_7473L;

    private final JdbcClient jdbc;
    private final StandingOrders orders;

    StandingAccounts(JdbcClient jdbc, StandingOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** From here on no account is merged; waits for one that is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void share() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** From here on no file is taken and none is undone; waits for those that are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exclude() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbc.sql("select %s(%d)".formatted(function, LOCK)).query().listOfRows();
    }

    /** Lets staged lines of merged accounts stand where those do. */
    void settle(String source) {
        share();
        jdbc.sql("alter table staged_line add column said_as text").update();
        int moved = jdbc.sql("""
                        update staged_line s
                        set said_as = s.account_id, account_id = a.survivor_id
                        from account a
                        where a.id = s.account_id and a.survivor_id is not null
                        """).update();
        if (moved > 0) {
            orders.find("""
                    select distinct cast(? as text) as source, account_id, document, ordered_on
                    from staged_line
                    where said_as is not null
                    """, source);
            jdbc.sql("""
                            update staged_line s
                            set order_id = o.order_id
                            from standing_order o
                            where s.said_as is not null and o.account_id = s.account_id and o.ordered_on = s.ordered_on
                                and o.document is not distinct from s.document
                            """).update();
        }
    }
}
