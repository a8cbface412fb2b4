/** What representatives do and sell in a month, against what they are to sell, and the score that follows. */
@NullMarked
package dev.roadbook.prediction.agent;

import org.jspecify.annotations.NullMarked;
