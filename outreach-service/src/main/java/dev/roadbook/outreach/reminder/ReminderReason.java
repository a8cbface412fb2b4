package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.ledger.Reason;

/** The reasons of reminders alone. */
enum ReminderReason implements Reason {
    INSUFFICIENT_CONFIDENCE,
    PURCHASED_BEFORE_SEND,
    ALREADY_REMINDED,
    SETTLED_BEFORE,
    DUE_DATE_MOVED
}
