/**
 * When the next purchase is expected, within which window, how likely and how sure.
 *
 * <p>One type above the usual size: the simple and the learned forecaster share their rules and what they hand back.
 */
@NullMarked
package dev.roadbook.prediction.outcome.forecast;

import org.jspecify.annotations.NullMarked;
