/** A small service that has nothing but the starter. */
@NullMarked
package dev.roadbook.platform;

import org.jspecify.annotations.NullMarked;
