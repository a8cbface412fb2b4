/** What stands in a cell: texts, days, numbers and currencies as a source writes them, or what is wrong with them. */
@NullMarked
package dev.roadbook.ingestion.dataset.cell;

import org.jspecify.annotations.NullMarked;
