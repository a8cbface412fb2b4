/**
 * Who must not be written to, and how a recipient says so. It has more types than a package should, since the list, its file and
 * the recipients' own word write the same two tables, which nothing else does.
 */
@NullMarked
package dev.roadbook.outreach.consent;

import org.jspecify.annotations.NullMarked;
