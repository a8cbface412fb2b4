/** The application people look at, as files. */
@NullMarked
package dev.roadbook.dashboard.page;

import org.jspecify.annotations.NullMarked;
