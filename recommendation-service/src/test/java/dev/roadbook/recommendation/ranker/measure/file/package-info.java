/** Tests of reading orders. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure.file;

import org.jspecify.annotations.NullMarked;
