package dev.roadbook.platform.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which events a consumer has acted on, in the transaction of the act. */
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this consumer sees the event for the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(String consumer, UUID eventId) {
        return jdbc.sql("insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing")
                        .param("consumer", consumer)
                        .param("eventId", eventId)
                        .update()
                == 1;
    }
}
