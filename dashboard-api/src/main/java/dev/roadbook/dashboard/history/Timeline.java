package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to an account, newest first. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    Timeline(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record View(List<Entry> items) {}

    /**
     * One thing that happened.
     *
     * @param at when; of what only a day is known, the first instant of the business day
     * @param day the business day it happened on, whatever zone the reader is in
     * @param text what somebody wrote, as the subject of a reminder, a note or an entry of the log
     * @param author of a note
     * @param amount of an order, below zero of a credit; of the purchase after a reminder
     * @param daysFromExpected how much later than expected an order came, below zero how much earlier
     * @param outcome of a reminder
     */
    @Schema(name = "TimelineEntry")
    record Entry(
            Instant at,
            LocalDate day,
            String kind,
            @Nullable String text,
            @Nullable String author,
            @Nullable String ref,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Integer daysFromExpected,
            @Nullable String outcome) {}

    View of(String accountId) {
        return new View(jdbc.sql("""
                        select at, cast(at at time zone :zone as date) as day, kind, text, author, ref,
                            amount, currency, days_from_expected, outcome
                        from (
                            (
                                select cast(o.ordered_on as timestamp) at time zone :zone as at, 'ORDER' as kind,
                                    cast(null as text) as text, cast(null as text) as author,
                                    cast(o.order_id as text) as ref, o.amount, o.currency, p.days_from_expected,
                                    cast(null as text) as outcome
                                from sales_order o
                                left join purchase p on p.order_id = o.order_id
                                where o.account_id = :id and not o.retracted
                                order by o.ordered_on desc, o.order_id
                                limit 200
                            )
                            union all
                            (
                                select sent_at, 'REMINDER_SENT', subject, null, cast(reminder_id as text), null, null, null, null
                                from reminder
                                where account_id = :id and sent_at is not null
                                order by sent_at desc
                                limit 200
                            )
                            union all
                            (
                                select resolved_at, 'REMINDER_RESOLVED', null, null, cast(reminder_id as text),
                                    purchase_amount, currency, null, outcome
                                from reminder
                                where account_id = :id and resolved_at is not null
                                order by resolved_at desc
                                limit 200
                            )
                            union all
                            (
                                select created_at, 'NOTE', text, author, cast(reminder_id as text), null, null, null, null
                                from reminder_note
                                where account_id = :id
                                order by created_at desc
                                limit 200
                            )
                            union all
                            (
                                select cast(happened_on as timestamp) at time zone :zone, kind, note, null,
                                    cast(activity_id as text), null, null, null, null
                                from rep_activity
                                where account_id = :id
                                order by happened_on desc
                                limit 200
                            )
                            union all
                            (
                                select at, kind, text, null, reference, null, null, null, null
                                from activity
                                where account_id = :id
                                and kind not in ('REMINDER_SENT', 'REMINDER_RESOLVED', 'NOTE')
                                order by at desc
                                limit 200
                            )
                        ) happened
                        order by at desc, kind, ref
                        limit 200
                        """)
                .param("id", accountId)
                .param("zone", time.zone().getId())
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Entry(
                            Objects.requireNonNull(cells.instant("at")),
                            Objects.requireNonNull(cells.day("day")),
                            cells.text("kind"),
                            cells.textOrNull("text"),
                            cells.textOrNull("author"),
                            cells.textOrNull("ref"),
                            cells.money("amount"),
                            cells.textOrNull("currency"),
                            cells.whole("days_from_expected"),
                            cells.textOrNull("outcome"));
                })
                .list());
    }
}
