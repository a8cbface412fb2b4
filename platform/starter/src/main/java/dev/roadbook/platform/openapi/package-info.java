/** The document of a service's API, derived from its endpoints: names, types and answers as they are on the wire. */
@NullMarked
package dev.roadbook.platform.openapi;

import org.jspecify.annotations.NullMarked;
