/** Lists straight from the database: filtered, sorted and paged as JSON, or whole as CSV. */
@NullMarked
package dev.roadbook.platform.list;

import org.jspecify.annotations.NullMarked;
