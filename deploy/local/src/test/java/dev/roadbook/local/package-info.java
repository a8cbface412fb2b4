/** Facts about the programs behind {@code ./roadbook}. */
@NullMarked
package dev.roadbook.local;

import org.jspecify.annotations.NullMarked;
