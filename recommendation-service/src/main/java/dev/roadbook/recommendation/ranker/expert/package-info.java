/** What an account should buy again, and what for the first time: the rankings the service works with. */
@NullMarked
package dev.roadbook.recommendation.ranker.expert;

import org.jspecify.annotations.NullMarked;
