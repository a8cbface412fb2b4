/** The reminder on the day an account is expected to order, and what became of it. */
@NullMarked
package dev.roadbook.outreach.reminder;

import org.jspecify.annotations.NullMarked;
