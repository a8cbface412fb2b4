/** Products as people see them. */
@NullMarked
package dev.roadbook.ingestion.catalogue;

import org.jspecify.annotations.NullMarked;
