/**
 * Dead letters of every service: what failed and why, and what people decide about it.
 *
 * <p>One type above the usual size: how a letter is read, kept, listed and decided rests on one record and its state.
 */
@NullMarked
package dev.roadbook.dashboard.deadletter;

import org.jspecify.annotations.NullMarked;
