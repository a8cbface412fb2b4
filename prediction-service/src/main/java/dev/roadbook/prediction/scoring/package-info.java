/**
 * Scores accounts whose orders changed, remembers the outcome and tells the world once.
 *
 * <p>Above the usual size: touched, scored, kept and published accounts pass in chunks; two types are seen outside.
 */
@NullMarked
package dev.roadbook.prediction.scoring;

import org.jspecify.annotations.NullMarked;
