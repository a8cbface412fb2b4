/**
 * The whole product as processes of this machine: servers in this JVM or beside it, six services as children.
 *
 * <p>Above the usual size: servers and services start in one order, from the same settings and ports.
 */
@NullMarked
package dev.roadbook.local.stack;

import org.jspecify.annotations.NullMarked;
