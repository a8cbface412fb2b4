/** Reads workbooks of SpreadsheetML: an archive of XML parts, none of which is trusted. */
@NullMarked
package dev.roadbook.ingestion.file.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
