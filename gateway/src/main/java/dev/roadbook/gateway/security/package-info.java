/** Which request needs which proof. */
@NullMarked
package dev.roadbook.gateway.security;

import org.jspecify.annotations.NullMarked;
