/** The second factor of a sign-in: codes of an authenticator app, and recovery codes for when it is lost. */
@NullMarked
package dev.roadbook.gateway.secondfactor;

import org.jspecify.annotations.NullMarked;
