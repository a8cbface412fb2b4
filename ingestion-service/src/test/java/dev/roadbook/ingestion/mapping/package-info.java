@NullMarked
package dev.roadbook.ingestion.mapping;

import org.jspecify.annotations.NullMarked;
