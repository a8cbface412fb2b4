/** Files handed in by people. */
@NullMarked
package dev.roadbook.ingestion.upload;

import org.jspecify.annotations.NullMarked;
