/**
 * Events in and out: bytes in the containers, Avro at the edge, one way to fail.
 *
 * <p>Above the usual size: what comes in and what goes out share tracing and topics of failures, unseen by services.
 */
@NullMarked
package dev.roadbook.platform.kafka;

import org.jspecify.annotations.NullMarked;
