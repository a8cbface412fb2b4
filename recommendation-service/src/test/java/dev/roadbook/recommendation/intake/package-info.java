/** Tests of the intake. */
@NullMarked
package dev.roadbook.recommendation.intake;

import org.jspecify.annotations.NullMarked;
