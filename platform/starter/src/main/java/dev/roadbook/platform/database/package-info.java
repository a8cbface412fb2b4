/** What a service may know of its database's state. */
@NullMarked
package dev.roadbook.platform.database;

import org.jspecify.annotations.NullMarked;
