/** Files of sources nobody configured: whose they may be, what their columns mean, and what would become of their rows. */
@NullMarked
package dev.roadbook.ingestion.mapping;

import org.jspecify.annotations.NullMarked;
