@NullMarked
package dev.roadbook.ingestion.work;

import org.jspecify.annotations.NullMarked;
