/** Keeps raw files as they came, whole or not at all. */
@NullMarked
package dev.roadbook.ingestion.storage;

import org.jspecify.annotations.NullMarked;
