@NullMarked
package dev.roadbook.ingestion.dataset.sales;

import org.jspecify.annotations.NullMarked;
