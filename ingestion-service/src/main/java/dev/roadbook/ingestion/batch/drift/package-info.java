/** Files that are unlike those before them: seen before they are taken. */
@NullMarked
package dev.roadbook.ingestion.batch.drift;

import org.jspecify.annotations.NullMarked;
