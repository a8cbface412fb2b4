/** Which of the top products accounts carry, and which they could. */
@NullMarked
package dev.roadbook.dashboard.coverage;

import org.jspecify.annotations.NullMarked;
