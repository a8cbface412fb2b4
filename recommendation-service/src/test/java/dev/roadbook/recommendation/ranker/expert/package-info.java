/** Tests of what accounts should buy. */
@NullMarked
package dev.roadbook.recommendation.ranker.expert;

import org.jspecify.annotations.NullMarked;
