package dev.roadbook.platform.kafka;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.platform.outbox.Inbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A handler whose table would show an event that was applied twice, or not at all. */
class AppliedOrders {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final String consumer;

    AppliedOrders(JdbcClient jdbc, Inbox inbox, TransactionTemplate transaction, String consumer) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.transaction = transaction;
        this.consumer = consumer;
        jdbc.sql("create table if not exists applied (consumer text not null, document text not null)")
                .update();
    }

    void apply(List<Delivery> batch) {
        transaction.executeWithoutResult(_ -> batch.forEach(delivery -> apply((OrderRecorded) delivery.event())));
    }

    private void apply(OrderRecorded order) {
        if (inbox.accept(consumer, order.getEventId())) {
            jdbc.sql("insert into applied (consumer, document) values (:consumer, :document)")
                    .param("consumer", consumer)
                    .param("document", order.getDocument())
                    .update();
        }
    }

    int count() {
        return jdbc.sql("select count(*) from applied where consumer = :consumer")
                .param("consumer", consumer)
                .query(Integer.class)
                .single();
    }

    List<String> documents() {
        return jdbc.sql("select document from applied where consumer = :consumer")
                .param("consumer", consumer)
                .query(String.class)
                .list();
    }
}
