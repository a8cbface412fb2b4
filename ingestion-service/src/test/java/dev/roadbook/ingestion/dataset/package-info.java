@NullMarked
package dev.roadbook.ingestion.dataset;

import org.jspecify.annotations.NullMarked;
