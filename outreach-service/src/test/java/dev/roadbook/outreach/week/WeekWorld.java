package dev.roadbook.outreach.week;

import dev.roadbook.outreach.World;
import org.jspecify.annotations.Nullable;

/** Puts what is known of accounts where figures are counted. */
record WeekWorld(World world) {

    void rep(String id) {
        world.update("insert into rep (rep_id, revision, name, active) values (?, 1, ?, true)", id, id);
    }

    void account(String id, String rep) {
        world.update(
                "insert into account (account_id, revision, name, rep_id, active) values (?, 1, ?, ?, true)",
                id,
                id,
                rep);
    }

    void expectation(
            String account, @Nullable String expectedOn, String callValue, int overdue, @Nullable Integer silent) {
        world.update("""
                insert into expectation (account_id, as_of, occurred_at, known_since, model_version, confidence,
                                         expected_on, currency, call_value, days_overdue, silent_days)
                values (?, date '2026-11-20', now(), now(), 'm', 'HIGH', cast(nullif(?, '') as date), 'EUR',
                        cast(? as numeric), ?, cast(nullif(?, '') as integer))
                """, account, text(expectedOn), callValue, overdue, text(silent));
    }

    void reminder(String account, int cycle, String state, @Nullable String sentOn) {
        world.update(
                """
                with intent as (
                    insert into send_intent (intent_id, programme, subject_id, cycle, due_on, state, recipient,
                                             not_before, handed_over_at, created_at, updated_at)
                    values (gen_random_uuid(), 'REMINDER', ?, ?, now(), 'ACCEPTED', 'b', now(), now(), now(), now())
                    returning intent_id
                )
                insert into reminder (reminder_id, account_id, cycle, expected_on, state, sent_on, sent_at,
                                      purchased_on, order_id)
                select intent_id, ?, date '2026-01-01' + ?, now(), ?, cast(nullif(?, '') as date),
                       cast(nullif(?, '') as date) + interval '8 hours',
                       case when ? = 'PURCHASED' then cast(nullif(?, '') as date) + 1 end,
                       case when ? = 'PURCHASED' then gen_random_uuid() end
                from intent
                """,
                account,
                Integer.toString(cycle),
                account,
                cycle,
                state,
                text(sentOn),
                text(sentOn),
                state,
                text(sentOn),
                state);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
