/** Changes, pushed to open pages as they happen. */
@NullMarked
package dev.roadbook.dashboard.live;

import org.jspecify.annotations.NullMarked;
