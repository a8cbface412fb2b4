/** Signing in and out, sessions, and the throttle in front of the password. */
@NullMarked
package dev.roadbook.gateway.signin;

import org.jspecify.annotations.NullMarked;
