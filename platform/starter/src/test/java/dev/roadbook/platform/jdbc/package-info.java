/** Sets of rows and locks on a real database. */
@NullMarked
package dev.roadbook.platform.jdbc;

import org.jspecify.annotations.NullMarked;
