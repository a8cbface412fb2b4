package dev.roadbook.recommendation.intake;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.recommendation.account.ContactFact;
import dev.roadbook.recommendation.account.ContactFact.Kind;
import dev.roadbook.recommendation.account.Contacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies what is said of messages to buyers, and what buyers say of them. */
@Component
class ContactIntake {

    private static final String UNSUBSCRIBED = "UNSUBSCRIBED";

    private final Contacts contacts;
    private final TransactionTemplate transaction;

    ContactIntake(Contacts contacts, TransactionTemplate transaction) {
        this.contacts = contacts;
        this.transaction = transaction;
    }

    void handle(List<Delivery> deliveries) {
        var facts =
                deliveries.stream().flatMap(delivery -> fact(delivery).stream()).toList();
        if (!facts.isEmpty()) {
            transaction.executeWithoutResult(_ -> contacts.apply(facts));
        }
    }

    private static Optional<ContactFact> fact(Delivery delivery) {
        return switch (delivery.event()) {
            case ReminderSent sent ->
                Optional.of(new ContactFact(sent.getAccountId(), Kind.WRITTEN_TO, sent.getSentAt()));
            case ReminderResolved resolved
            when resolved.getOutcome() == ReminderOutcome.BOUNCED ->
                Optional.of(new ContactFact(resolved.getAccountId(), Kind.BOUNCED, resolved.getResolvedAt()));
            case ActivityRecorded activity
            when activity.getKind().equals(UNSUBSCRIBED) ->
                Optional.ofNullable(activity.getAccountId())
                        .map(account -> new ContactFact(account, Kind.UNSUBSCRIBED, activity.getOccurredAt()));
            default -> Optional.empty();
        };
    }
}
