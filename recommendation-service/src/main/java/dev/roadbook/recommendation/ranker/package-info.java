/** Order histories as numbers, and what ranks products by them; plain Java, the same bytes on any number of threads. */
@NullMarked
package dev.roadbook.recommendation.ranker;

import org.jspecify.annotations.NullMarked;
