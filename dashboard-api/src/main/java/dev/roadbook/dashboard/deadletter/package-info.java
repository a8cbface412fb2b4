/** Dead letters of every service: what failed and why, and what people decide about it. */
@NullMarked
package dev.roadbook.dashboard.deadletter;

import org.jspecify.annotations.NullMarked;
