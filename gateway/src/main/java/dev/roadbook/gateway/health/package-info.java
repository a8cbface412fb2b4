/** One answer to whether the whole of it is well. */
@NullMarked
package dev.roadbook.gateway.health;

import org.jspecify.annotations.NullMarked;
