/** Column profiles: what a source calls things and how it writes them. */
@NullMarked
package dev.roadbook.ingestion.profile;

import org.jspecify.annotations.NullMarked;
