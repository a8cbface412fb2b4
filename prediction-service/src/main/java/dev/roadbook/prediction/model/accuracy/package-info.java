/** How close the dates that stood were to what came, taken anew no oftener than it changes. */
@NullMarked
package dev.roadbook.prediction.model.accuracy;

import org.jspecify.annotations.NullMarked;
