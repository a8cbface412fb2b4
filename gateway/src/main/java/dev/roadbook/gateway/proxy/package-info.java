/** Passing requests on to services: routes, breakers, streams. */
@NullMarked
package dev.roadbook.gateway.proxy;

import org.jspecify.annotations.NullMarked;
