/** Short-lived tokens that tell services who is asking, and the keys to verify them. */
@NullMarked
package dev.roadbook.gateway.token;

import org.jspecify.annotations.NullMarked;
