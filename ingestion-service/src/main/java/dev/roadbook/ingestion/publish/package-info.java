/** Publishes a batch in one Kafka transaction. */
@NullMarked
package dev.roadbook.ingestion.publish;

import org.jspecify.annotations.NullMarked;
