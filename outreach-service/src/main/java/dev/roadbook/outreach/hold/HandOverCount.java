package dev.roadbook.outreach.hold;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many mails the database knows to have been handed over. */
@Repository
class HandOverCount {

    private final JdbcClient jdbc;

    HandOverCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long now() {
        return jdbc.sql("select number from hand_over_count").query(Long.class).single();
    }

    /**
     * Counts so many more, and others wait with theirs until the transaction ends; the last of their numbers.
     *
     * @param known what is known to have been counted already; empty where the database knows less
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Long> next(int mails, long known) {
        return jdbc.sql("update hand_over_count set number = number + :mails where number >= :known returning number")
                .param("mails", mails)
                .param("known", known)
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void raiseTo(long number) {
        jdbc.sql("update hand_over_count set number = greatest(number, :number)")
                .param("number", number)
                .update();
    }
}
