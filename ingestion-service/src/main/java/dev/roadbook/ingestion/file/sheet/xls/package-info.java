/** Reads workbooks as Excel wrote them from 97 to 2003: a compound file of records. */
@NullMarked
package dev.roadbook.ingestion.file.sheet.xls;

import org.jspecify.annotations.NullMarked;
