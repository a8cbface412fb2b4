/** Real servers as embedded processes: Kafka, PostgreSQL, the schema registry and a mail catcher. */
@NullMarked
package dev.roadbook.testkit.server;

import org.jspecify.annotations.NullMarked;
