@NullMarked
package dev.roadbook.ingestion.profile;

import org.jspecify.annotations.NullMarked;
