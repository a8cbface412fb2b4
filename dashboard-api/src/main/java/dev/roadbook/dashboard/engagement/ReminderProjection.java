package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders and what came of them; an account shows its latest. */
@Component
class ReminderProjection implements Projection {

    private static final Upsert<Sent> SENT = Upsert.into("reminder", Sent.class, "sent_at");
    private static final Upsert<Resolved> RESOLVED = Upsert.into("reminder", Resolved.class, "resolved_at");

    private final JdbcClient jdbc;

    ReminderProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> accountWrittenBy(SpecificRecord event) {
        return switch (event) {
            case ReminderSent sent -> Optional.of(sent.getAccountId());
            case ReminderResolved resolved -> Optional.of(resolved.getAccountId());
            default -> Optional.empty();
        };
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        var changed = new LinkedHashSet<UUID>();
        Fact.each(
                ReminderSent.class,
                deliveries,
                facts -> changed.addAll(SENT.apply(
                        jdbc,
                        UUID.class,
                        facts.stream().map(fact -> Sent.of(fact.event())).toList())));
        Fact.each(
                ReminderResolved.class,
                deliveries,
                facts -> changed.addAll(RESOLVED.apply(
                        jdbc,
                        UUID.class,
                        facts.stream().map(fact -> Resolved.of(fact.event())).toList())));
        if (!changed.isEmpty()) {
            changes.accounts(showLatest(changed));
            changes.reminders(changed);
        }
    }

    private List<String> showLatest(Set<UUID> changed) {
        return jdbc.sql("""
                        update account_view
                        set reminder_id = latest.reminder_id,
                            reminder_sent_at = latest.sent_at,
                            reminder_outcome = latest.outcome
                        from (
                            select distinct on (reminder.account_id)
                                reminder.account_id, reminder.reminder_id, reminder.sent_at, reminder.outcome
                            from reminder
                            where reminder.sent_at is not null
                            and reminder.account_id in (
                                select touched.account_id from reminder touched where touched.reminder_id = any (:changed))
                            order by reminder.account_id, reminder.sent_at desc, reminder.reminder_id
                        ) latest
                        where account_view.account_id = latest.account_id
                        returning account_view.account_id
                        """)
                .param("changed", changed.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private record Sent(
            UUID reminderId,
            String accountId,
            LocalDate cycle,
            Instant sentAt,
            String email,
            String subject,
            String messageId,
            String variant) {

        static Sent of(ReminderSent event) {
            return new Sent(
                    event.getReminderId(),
                    event.getAccountId(),
                    event.getCycle(),
                    event.getSentAt(),
                    event.getEmail(),
                    event.getSubject(),
                    event.getMessageId(),
                    event.getVariant().name());
        }
    }

    private record Resolved(
            UUID reminderId,
            String accountId,
            LocalDate cycle,
            Instant resolvedAt,
            String outcome,
            @Nullable UUID orderId,
            @Nullable LocalDate purchasedOn,
            @Nullable BigDecimal purchaseAmount,
            @Nullable String currency) {

        static Resolved of(ReminderResolved event) {
            return new Resolved(
                    event.getReminderId(),
                    event.getAccountId(),
                    event.getCycle(),
                    event.getResolvedAt(),
                    event.getOutcome().name(),
                    event.getOrderId(),
                    event.getPurchasedOn(),
                    event.getAmount(),
                    event.getCurrency());
        }
    }
}
