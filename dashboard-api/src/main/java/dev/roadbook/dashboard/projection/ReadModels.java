package dev.roadbook.dashboard.projection;

import dev.roadbook.dashboard.live.Announcements;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.platform.kafka.Delivery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything the service knows, written from events and from nothing else. */
@Component
class ReadModels {

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
        rows.lock(deliveries.stream().flatMap(ReadModels::accountWrittenBy).toList());
        var changes = new Changes();
        projections.forEach(projection -> projection.apply(deliveries, changes));
        return changes;
    }

    private static Stream<String> accountWrittenBy(Delivery delivery) {
        return switch (delivery.event()) {
            case AccountChanged event -> Stream.of(event.getAccountId());
            case PredictionsUpdated event -> Stream.of(event.getAccountId());
            case RecommendationsUpdated event -> Stream.of(event.getAccountId());
            case ReminderSent event -> Stream.of(event.getAccountId());
            case ReminderResolved event -> Stream.of(event.getAccountId());
            default -> Stream.of();
        };
    }
}
