/** Products as people see them and set them right. */
@NullMarked
package dev.roadbook.ingestion.catalogue;

import org.jspecify.annotations.NullMarked;
