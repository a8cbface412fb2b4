/** Who is asking, and with which rights. */
@NullMarked
package dev.roadbook.gateway.identity;

import org.jspecify.annotations.NullMarked;
