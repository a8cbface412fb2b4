/** What other services say about accounts, representatives, products and suggestions. */
@NullMarked
package dev.roadbook.outreach.portfolio;

import org.jspecify.annotations.NullMarked;
