package dev.roadbook.dashboard.projection;

import dev.roadbook.dashboard.live.Announcements;
import dev.roadbook.platform.kafka.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything the service knows, written from events and from nothing else. */
@Component
public class ReadModels {

    private final AccountRows rows;
    private final List<Projection> projections;
    private final Announcements announcements;
    private final ProjectionDelay delay;

    ReadModels(AccountRows rows, List<Projection> projections, Announcements announcements, ProjectionDelay delay) {
        this.rows = rows;
        this.projections = List.copyOf(projections);
        this.announcements = announcements;
        this.delay = delay;
    }

    /** Applies events and tells open pages what changed. */
    @Transactional
    public void apply(List<Delivery> deliveries) {
        var changes = write(deliveries);
        announcements.accountsChanged(changes.accounts());
        announcements.remindersChanged(changes.reminders());
        announcements.batchesCompleted(changes.batches());
        delay.record(deliveries);
    }

    /** Applies events that are history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applyQuietly(List<Delivery> deliveries) {
        write(deliveries);
    }

    private Changes write(List<Delivery> deliveries) {
        rows.lock(accountsWrittenBy(deliveries));
        var changes = new Changes();
        projections.forEach(projection -> projection.apply(deliveries, changes));
        return changes;
    }

    private List<String> accountsWrittenBy(List<Delivery> deliveries) {
        var accounts = new ArrayList<String>();
        for (var delivery : deliveries) {
            for (var projection : projections) {
                projection.accountWrittenBy(delivery.event()).ifPresent(accounts::add);
            }
        }
        return accounts;
    }
}
