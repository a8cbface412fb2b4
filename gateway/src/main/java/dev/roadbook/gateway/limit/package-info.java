/** How often one caller may ask. */
@NullMarked
package dev.roadbook.gateway.limit;

import org.jspecify.annotations.NullMarked;
