/** The gateway: what stands between the world and the services. */
@NullMarked
package dev.roadbook.gateway;

import org.jspecify.annotations.NullMarked;
