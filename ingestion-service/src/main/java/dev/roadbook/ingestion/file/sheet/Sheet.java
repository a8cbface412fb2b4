package dev.roadbook.ingestion.file.sheet;

/**
 * A sheet of a workbook.
 *
 * @param part where its rows are: the name of a part, in the old format a position
 * @param isShown whether whoever opens the workbook sees it
 */
public record Sheet(String name, String part, boolean isShown) {}
