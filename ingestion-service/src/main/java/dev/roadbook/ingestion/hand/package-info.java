/** What people say of things that files speak of, too: field by field, who and when; their word goes before. */
@NullMarked
package dev.roadbook.ingestion.hand;

import org.jspecify.annotations.NullMarked;
