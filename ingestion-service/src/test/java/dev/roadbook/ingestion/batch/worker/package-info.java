@NullMarked
package dev.roadbook.ingestion.batch.worker;

import org.jspecify.annotations.NullMarked;
