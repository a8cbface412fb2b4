/** Reminders, what came of them, and what people note about them. */
@NullMarked
package dev.roadbook.dashboard.engagement;

import org.jspecify.annotations.NullMarked;
