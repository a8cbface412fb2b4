/** Lists over a real table. */
@NullMarked
package dev.roadbook.platform.list;

import org.jspecify.annotations.NullMarked;
