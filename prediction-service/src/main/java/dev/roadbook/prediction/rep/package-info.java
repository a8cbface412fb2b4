/** What representatives do and sell in a month, the score that follows, and the sums of their accounts. */
@NullMarked
package dev.roadbook.prediction.rep;

import org.jspecify.annotations.NullMarked;
