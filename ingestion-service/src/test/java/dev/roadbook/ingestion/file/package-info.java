@NullMarked
package dev.roadbook.ingestion.file;

import org.jspecify.annotations.NullMarked;
