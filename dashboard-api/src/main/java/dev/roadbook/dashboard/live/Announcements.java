package dev.roadbook.dashboard.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every instance what a transaction changed, at the moment its commit makes it visible.
 *
 * <p>PostgreSQL carries the news rather than Kafka: whoever hears it finds the change in the read models.
 */
@Component
public class Announcements {

    static final String CHANNEL = "dashboard_live";
    private static final int IDS_OF_ONE_NOTE = 100;

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accountsChanged(Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select pg_notify(:channel, json_build_object(
                            'kind', 'accounts', 'rep', rep_id, 'ids', json_agg(account_id))::text)
                        from (
                            select rep_id, account_id,
                                (row_number() over (partition by rep_id order by account_id) - 1) / :size as note
                            from account_view
                            where account_id = any (:ids) and not merged
                        ) changed
                        group by rep_id, note
                        """)
                .param("channel", CHANNEL)
                .param("size", IDS_OF_ONE_NOTE)
                .param("ids", accountIds.toArray(String[]::new))
                .query((row, _) -> true)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remindersChanged(Collection<UUID> reminderIds) {
        if (reminderIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select pg_notify(:channel, json_build_object(
                            'kind', 'reminders', 'ids', json_agg(id))::text)
                        from (
                            select id, (row_number() over () - 1) / :size as note
                            from unnest(:ids) changed (id)
                        ) numbered
                        group by note
                        """)
                .param("channel", CHANNEL)
                .param("size", IDS_OF_ONE_NOTE)
                .param("ids", reminderIds.toArray(UUID[]::new))
                .query((row, _) -> true)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void batchesCompleted(List<BatchChange> batches) {
        for (var batch : batches) {
            jdbc.sql("""
                            select pg_notify(:channel, json_build_object(
                                'kind', 'batch', 'batch_id', cast(:id as text), 'completed_at', cast(:at as text))::text)
                            """)
                    .param("channel", CHANNEL)
                    .param("id", batch.batchId().toString())
                    .param("at", batch.completedAt().toString())
                    .query((row, _) -> true)
                    .list();
        }
    }
}
