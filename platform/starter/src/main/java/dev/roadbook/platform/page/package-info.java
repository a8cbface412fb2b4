/** Pages that every service has beside its own: how it is, and what is left when nothing else has answered. */
@NullMarked
package dev.roadbook.platform.page;

import org.jspecify.annotations.NullMarked;
