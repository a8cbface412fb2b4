/** What other services say about accounts, representatives, products and suggestions. */
@NullMarked
package dev.roadbook.outreach.directory;

import org.jspecify.annotations.NullMarked;
