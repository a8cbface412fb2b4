/** Events in and out, on real servers. */
@NullMarked
package dev.roadbook.platform.kafka;

import org.jspecify.annotations.NullMarked;
