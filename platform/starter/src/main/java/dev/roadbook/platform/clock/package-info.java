/** The one clock of a service: the system's, in the installation's zone. */
@NullMarked
package dev.roadbook.platform.clock;

import org.jspecify.annotations.NullMarked;
