/** Schedules that fire once however many instances run, and catch up after an outage. */
@NullMarked
package dev.roadbook.platform.schedule;

import org.jspecify.annotations.NullMarked;
