package dev.roadbook.dashboard.account;

/**
 * The reminder of an account's current cycle, in SQL over its latest one.
 *
 * <p>A reminder that led to a purchase is shown until the next order is due; then a new cycle begins, with none.
 */
public final class CurrentReminder {

    static final String IS_CURRENT = """
            (a.reminder_id is not null and (
                a.reminder_outcome is distinct from 'PURCHASED'
                or coalesce(a.next_expected_purchase_date > :today, true)))""";

    /** Needs the parameters {@code today} and {@code action_needed_before}. */
    public static final String STATE = """
            (case
                when not %s then null
                when a.reminder_outcome = 'PURCHASED' then 'PURCHASED'
                when a.reminder_outcome is not null or a.reminder_sent_at < :action_needed_before then 'ACTION_NEEDED'
                else 'SENT'
            end)""".formatted(IS_CURRENT);

    private CurrentReminder() {}
}
