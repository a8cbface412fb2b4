/** Representatives and their week, as last measured. */
@NullMarked
package dev.roadbook.dashboard.rep;

import org.jspecify.annotations.NullMarked;
