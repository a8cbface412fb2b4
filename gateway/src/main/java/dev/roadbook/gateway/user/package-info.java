/**
 * People who may sign in, and their passwords.
 *
 * <p>One type above the usual size: first users, own password and administration keep one policy and the same rows.
 */
@NullMarked
package dev.roadbook.gateway.user;

import org.jspecify.annotations.NullMarked;
