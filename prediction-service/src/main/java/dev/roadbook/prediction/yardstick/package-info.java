/** What accounts have in common: the yardsticks one account is measured by. */
@NullMarked
package dev.roadbook.prediction.yardstick;

import org.jspecify.annotations.NullMarked;
