/** Campaigns and the state they last entered. */
@NullMarked
package dev.roadbook.dashboard.campaign;

import org.jspecify.annotations.NullMarked;
