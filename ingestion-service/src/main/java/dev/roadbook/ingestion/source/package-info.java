/** Sources: who sends files, under which profile, signed with which secrets. */
@NullMarked
package dev.roadbook.ingestion.source;

import org.jspecify.annotations.NullMarked;
