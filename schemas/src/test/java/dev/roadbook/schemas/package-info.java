/** What a change of the contracts must not break. */
@NullMarked
package dev.roadbook.schemas;

import org.jspecify.annotations.NullMarked;
