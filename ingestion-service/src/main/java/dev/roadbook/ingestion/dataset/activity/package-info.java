/** What representatives did, as people record and read it one by one. */
@NullMarked
package dev.roadbook.ingestion.dataset.activity;

import org.jspecify.annotations.NullMarked;
