/** Stories played against the real processes. */
@NullMarked
package dev.roadbook.e2e;

import org.jspecify.annotations.NullMarked;
