/** How the gateway says no. */
@NullMarked
package dev.roadbook.gateway.problem;

import org.jspecify.annotations.NullMarked;
