/** When the database is to blame. */
@NullMarked
package dev.roadbook.platform.database;

import org.jspecify.annotations.NullMarked;
