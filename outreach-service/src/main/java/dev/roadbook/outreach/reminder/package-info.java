/**
 * The reminder on the day an account is expected to order, and what became of it.
 *
 * <p>Above the usual size: planned, looked at, written, sent and concluded, all by the same facts.
 */
@NullMarked
package dev.roadbook.outreach.reminder;

import org.jspecify.annotations.NullMarked;
