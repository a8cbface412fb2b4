/** Recommends something to every account as of a day, in a run that can be computed again to the bit. */
@NullMarked
package dev.roadbook.recommendation.run;

import org.jspecify.annotations.NullMarked;
