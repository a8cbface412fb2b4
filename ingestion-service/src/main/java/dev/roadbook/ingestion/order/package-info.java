/** Orders and their lines as they stand now, for people and for other programs. */
@NullMarked
package dev.roadbook.ingestion.order;

import org.jspecify.annotations.NullMarked;
