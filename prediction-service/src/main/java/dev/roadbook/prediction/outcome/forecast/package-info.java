/** When the next purchase is expected, within which window, how likely and how sure. */
@NullMarked
package dev.roadbook.prediction.outcome.forecast;

import org.jspecify.annotations.NullMarked;
