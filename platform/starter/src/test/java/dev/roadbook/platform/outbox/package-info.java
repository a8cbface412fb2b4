/** Outbox and inbox on real servers. */
@NullMarked
package dev.roadbook.platform.outbox;

import org.jspecify.annotations.NullMarked;
