/** What reminders are worth: accounts that are drawn not to get any, and how often they order beside the others. */
@NullMarked
package dev.roadbook.outreach.holdout;

import org.jspecify.annotations.NullMarked;
