@NullMarked
package dev.roadbook.dashboard.live;

import org.jspecify.annotations.NullMarked;
