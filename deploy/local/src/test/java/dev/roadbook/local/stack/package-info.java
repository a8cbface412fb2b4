/** Facts about stacks that need no services. */
@NullMarked
package dev.roadbook.local.stack;

import org.jspecify.annotations.NullMarked;
