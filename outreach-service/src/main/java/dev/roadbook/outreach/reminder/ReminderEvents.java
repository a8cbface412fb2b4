package dev.roadbook.outreach.reminder;

import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.events.ReminderVariant;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.reminder.Reminders.Resolved;
import dev.roadbook.outreach.reminder.Reminders.Sent;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the world of a reminder; the ids follow from the fact, so that telling it twice is telling it once. */
@Component
class ReminderEvents {

    private static final String ACTOR = "outreach";

    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    ReminderEvents(Outbox outbox, ActivityLog activities, Clock clock) {
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** Mails by their intents, and the reminders they were, by the intents' ids. */
    void sent(Map<Intent, SentMail> mails, Map<UUID, Sent> reminders, Instant at) {
        outbox.append(mails.entrySet().stream()
                .flatMap(mail -> sent(
                        mail.getKey(),
                        Objects.requireNonNull(reminders.get(mail.getKey().id()), "a reminder has a row"),
                        mail.getValue(),
                        at))
                .toList());
    }

    private Stream<OutgoingEvent> sent(Intent intent, Sent reminder, SentMail mail, Instant at) {
        var id = intent.id();
        var accountId = intent.subject().id();
        var event = new OutgoingEvent(
                Topic.REMINDERS,
                accountId,
                ReminderSent.newBuilder()
                        .setEventId(EventIds.of("reminder-sent", id.toString()))
                        .setOccurredAt(at)
                        .setAccountId(accountId)
                        .setReminderId(id)
                        .setCycle(reminder.expectedOn())
                        .setEmail(mail.to().value())
                        .setSubject(mail.subject())
                        .setTemplateVersion(mail.templateVersion())
                        .setSentAt(at)
                        .setMessageId(mail.mailId())
                        .setVariant(ReminderVariant.TREATMENT)
                        .setRecommendedSkus(reminder.suggested())
                        .build());
        return Stream.of(
                event, activity(accountId, id, "REMINDER_SENT", "The buyer was reminded of the next order", at));
    }

    void purchased(Resolved reminder) {
        resolved(reminder, ReminderOutcome.PURCHASED, "The buyer ordered after the reminder");
    }

    void notPurchased(Resolved reminder) {
        resolved(reminder, ReminderOutcome.NO_PURCHASE, "The reminder was not followed by an order");
    }

    void bounced(Resolved reminder) {
        resolved(reminder, ReminderOutcome.BOUNCED, "The buyer's mailbox does not exist");
    }

    private void resolved(Resolved reminder, ReminderOutcome outcome, String text) {
        var now = clock.instant();
        var id = reminder.reminderId();
        var event = new OutgoingEvent(
                Topic.REMINDERS,
                reminder.accountId(),
                ReminderResolved.newBuilder()
                        .setEventId(EventIds.of("reminder-resolved", id.toString(), outcome.name()))
                        .setOccurredAt(now)
                        .setAccountId(reminder.accountId())
                        .setReminderId(id)
                        .setCycle(reminder.expectedOn())
                        .setOutcome(outcome)
                        .setResolvedAt(now)
                        .setOrderId(reminder.orderId())
                        .setPurchasedOn(reminder.purchasedOn())
                        .setAmount(reminder.amount())
                        .setCurrency(reminder.currency())
                        .build());
        outbox.append(List.of(event, activity(reminder.accountId(), id, "REMINDER_" + outcome, text, now)));
    }

    private OutgoingEvent activity(String accountId, UUID reminderId, String kind, String text, Instant at) {
        var id = reminderId.toString();
        return activities.once(Deed.of(ACTOR, kind, text).about(accountId).to(id), at, "activity", kind, id);
    }
}
