@NullMarked
package dev.roadbook.ingestion.file.sheet.xls;

import org.jspecify.annotations.NullMarked;
