/** Measures the whole product and sets it against a plain COPY of the same file. */
@NullMarked
package dev.roadbook.benchmark;

import org.jspecify.annotations.NullMarked;
