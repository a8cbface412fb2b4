@NullMarked
package dev.roadbook.ingestion.batch.view;

import org.jspecify.annotations.NullMarked;
