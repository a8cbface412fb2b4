/** Sets of rows written by one statement, and the little a statement cannot say. */
@NullMarked
package dev.roadbook.platform.jdbc;

import org.jspecify.annotations.NullMarked;
