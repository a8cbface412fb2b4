/**
 * Real servers as embedded processes: Kafka, PostgreSQL, the schema registry and a mail catcher.
 *
 * <p>One type above the usual size: the servers share ports, guards of their children and one failure.
 */
@NullMarked
package dev.roadbook.testkit.server;

import org.jspecify.annotations.NullMarked;
