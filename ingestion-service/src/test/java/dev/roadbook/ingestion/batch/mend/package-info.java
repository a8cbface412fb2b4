@NullMarked
package dev.roadbook.ingestion.batch.mend;

import org.jspecify.annotations.NullMarked;
