/** How every service shows itself: defaults, health, metrics, traces. */
@NullMarked
package dev.roadbook.platform.observability;

import org.jspecify.annotations.NullMarked;
