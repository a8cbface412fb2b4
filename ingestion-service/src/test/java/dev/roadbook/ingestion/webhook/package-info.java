@NullMarked
package dev.roadbook.ingestion.webhook;

import org.jspecify.annotations.NullMarked;
