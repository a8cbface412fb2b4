/** Turns every topic into read models: what the projections of all features share. */
@NullMarked
package dev.roadbook.dashboard.projection;

import org.jspecify.annotations.NullMarked;
