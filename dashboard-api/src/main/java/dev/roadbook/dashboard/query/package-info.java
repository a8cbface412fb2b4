/** How questions become SQL: what a caller may see, what a list may be filtered and ordered by, how it is exported. */
@NullMarked
package dev.roadbook.dashboard.query;

import org.jspecify.annotations.NullMarked;
