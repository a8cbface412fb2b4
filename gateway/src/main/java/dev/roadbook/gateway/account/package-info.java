/** People who may sign in, and their passwords. */
@NullMarked
package dev.roadbook.gateway.account;

import org.jspecify.annotations.NullMarked;
