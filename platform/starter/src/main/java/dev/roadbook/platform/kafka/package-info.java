/** Events in and out: bytes in the containers, Avro at the edge, one way to fail. */
@NullMarked
package dev.roadbook.platform.kafka;

import org.jspecify.annotations.NullMarked;
