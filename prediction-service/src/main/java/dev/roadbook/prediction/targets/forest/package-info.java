/** How likely a target is missed: the forest, what it looks at, the simple rule beside it, and made-up months. */
@NullMarked
package dev.roadbook.prediction.targets.forest;

import org.jspecify.annotations.NullMarked;
