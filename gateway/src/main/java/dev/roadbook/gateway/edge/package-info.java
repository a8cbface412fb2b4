/** What every request passes first: paths, methods, headers, body limits, client address. */
@NullMarked
package dev.roadbook.gateway.edge;

import org.jspecify.annotations.NullMarked;
