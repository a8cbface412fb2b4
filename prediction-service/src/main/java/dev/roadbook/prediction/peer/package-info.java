/** Published models of repeat buying, to compare with. */
@NullMarked
package dev.roadbook.prediction.peer;

import org.jspecify.annotations.NullMarked;
