/** The service against real servers. */
@NullMarked
package dev.roadbook.recommendation;

import org.jspecify.annotations.NullMarked;
