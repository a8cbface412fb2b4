@NullMarked
package dev.roadbook.ingestion.file.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
