@NullMarked
package dev.roadbook.ingestion.dataset.cell;

import org.jspecify.annotations.NullMarked;
