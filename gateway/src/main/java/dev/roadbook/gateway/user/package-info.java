/** People who may sign in, and their passwords. */
@NullMarked
package dev.roadbook.gateway.user;

import org.jspecify.annotations.NullMarked;
