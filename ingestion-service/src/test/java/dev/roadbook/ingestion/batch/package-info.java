@NullMarked
package dev.roadbook.ingestion.batch;

import org.jspecify.annotations.NullMarked;
