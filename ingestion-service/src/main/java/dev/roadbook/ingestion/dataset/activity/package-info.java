/** What representatives did, by file and one by one. */
@NullMarked
package dev.roadbook.ingestion.dataset.activity;

import org.jspecify.annotations.NullMarked;
