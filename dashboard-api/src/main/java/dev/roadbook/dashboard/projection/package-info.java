/** Turns every topic into read models, and can do it again from the first record. */
@NullMarked
package dev.roadbook.dashboard.projection;

import org.jspecify.annotations.NullMarked;
