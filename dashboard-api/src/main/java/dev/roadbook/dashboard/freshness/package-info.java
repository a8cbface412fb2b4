/** How current the figures are. */
@NullMarked
package dev.roadbook.dashboard.freshness;

import org.jspecify.annotations.NullMarked;
