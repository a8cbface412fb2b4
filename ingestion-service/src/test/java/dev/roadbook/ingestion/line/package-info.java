@NullMarked
package dev.roadbook.ingestion.line;

import org.jspecify.annotations.NullMarked;
