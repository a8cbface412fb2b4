/** The whole product as processes of this machine: servers in this JVM or beside it, six services as children. */
@NullMarked
package dev.roadbook.local.stack;

import org.jspecify.annotations.NullMarked;
