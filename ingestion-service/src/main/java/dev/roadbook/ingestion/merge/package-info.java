/** One customer, many spellings: accounts that people merge into others, and take apart again. */
@NullMarked
package dev.roadbook.ingestion.merge;

import org.jspecify.annotations.NullMarked;
