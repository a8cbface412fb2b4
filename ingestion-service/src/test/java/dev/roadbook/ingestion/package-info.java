/** Tests of the whole service against real servers. */
@NullMarked
package dev.roadbook.ingestion;

import org.jspecify.annotations.NullMarked;
