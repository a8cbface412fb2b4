package dev.roadbook.outreach.reminder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.outreach.delivery.Ledger;
import dev.roadbook.outreach.delivery.Reason;
import dev.roadbook.outreach.portfolio.Columns;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each account is expected to buy next. */
@Repository
class Expectations {

    private static final Comparator<PredictionsUpdated> AGE =
            Comparator.comparing(PredictionsUpdated::getAsOf).thenComparing(PredictionsUpdated::getOccurredAt);

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Expectations(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Takes over newer predictions; a reminder that waits for a day that is no longer expected is cancelled. */
    @Transactional
    public void update(List<PredictionsUpdated> events) {
        var newest = Columns.of(events.stream()
                .collect(toMap(PredictionsUpdated::getAccountId, identity(), BinaryOperator.maxBy(AGE)))
                .values());
        var changed = write(newest);
        if (!changed.isEmpty()) {
            ledger.cancelUnlessCurrent(ReminderProgramme.NAME, changed, Reason.DUE_DATE_MOVED);
        }
    }

    private List<Ledger.Standing> write(Columns<PredictionsUpdated> rows) {
        return jdbc.sql("""
                        insert into expectation
                            (account_id, as_of, occurred_at, known_since, model_version, expected_on, window_end,
                             confidence, last_purchase_on)
                        select account_id, cast(as_of as date), cast(occurred_at as timestamptz),
                               cast(occurred_at as timestamptz), model_version, cast(expected_on as date),
                               cast(window_end as date), confidence, cast(last_purchase_on as date)
                        from unnest(cast(:ids as text[]), cast(:days as text[]), cast(:times as text[]),
                                    cast(:models as text[]), cast(:expected as text[]), cast(:ends as text[]),
                                    cast(:confidences as text[]), cast(:lasts as text[]))
                             as t (account_id, as_of, occurred_at, model_version, expected_on, window_end, confidence,
                                   last_purchase_on)
                        on conflict (account_id) do update
                        set as_of = excluded.as_of, occurred_at = excluded.occurred_at,
                            model_version = excluded.model_version, expected_on = excluded.expected_on,
                            window_end = excluded.window_end, confidence = excluded.confidence,
                            last_purchase_on = excluded.last_purchase_on
                        where (expectation.as_of, expectation.occurred_at) < (excluded.as_of, excluded.occurred_at)
                        returning account_id, last_purchase_on, expected_on
                        """)
                .param("ids", rows.column(PredictionsUpdated::getAccountId))
                .param("days", rows.column(PredictionsUpdated::getAsOf))
                .param("times", rows.column(PredictionsUpdated::getOccurredAt))
                .param("models", rows.column(PredictionsUpdated::getModelVersion))
                .param("expected", rows.column(PredictionsUpdated::getNextExpectedPurchaseDate))
                .param("ends", rows.column(PredictionsUpdated::getWindowEnd))
                .param("confidences", rows.column(PredictionsUpdated::getConfidence))
                .param("lasts", rows.column(PredictionsUpdated::getLastPurchaseDate))
                .query((row, _) -> new Ledger.Standing(
                        row.getString("account_id"), row.getString("last_purchase_on"), row.getString("expected_on")))
                .list();
    }
}
