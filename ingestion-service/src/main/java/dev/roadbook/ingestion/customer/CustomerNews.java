package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.account.AccountEvents;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other services what a person made of an account, and the activity log who it was. */
@Component
class CustomerNews {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ActivityLog activities;

    CustomerNews(JdbcClient jdbc, Outbox outbox, ActivityLog activities) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.activities = activities;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String account, List<Deed> deeds) {
        jdbc.sql(AccountEvents.SELECT + "where a.id = :id")
                .param("id", account)
                .query((row, _) -> AccountEvents.of(row))
                .list()
                .forEach(event -> outbox.append(Topic.ACCOUNTS, account, event));
        deeds.forEach(deed -> activities.add(deed.about(account)));
    }
}
