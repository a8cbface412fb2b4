/** The page behind the link to unsubscribe: what a recipient wants to get, and RFC 8058's one click. */
@NullMarked
package dev.roadbook.outreach.preference;

import org.jspecify.annotations.NullMarked;
