@NullMarked
package dev.roadbook.ingestion.storage;

import org.jspecify.annotations.NullMarked;
