@NullMarked
package dev.roadbook.ingestion.file.sheet;

import org.jspecify.annotations.NullMarked;
