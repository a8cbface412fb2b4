/** What must stay secret is not what everybody can read. */
@NullMarked
package dev.roadbook.platform.secret;

import org.jspecify.annotations.NullMarked;
