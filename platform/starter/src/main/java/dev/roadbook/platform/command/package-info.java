/** One-shot runs of a service's jar, for cron and cluster jobs. */
@NullMarked
package dev.roadbook.platform.command;

import org.jspecify.annotations.NullMarked;
