/** Tests of the command that measures rankings. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure;

import org.jspecify.annotations.NullMarked;
