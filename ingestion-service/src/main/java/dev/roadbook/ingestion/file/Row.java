package dev.roadbook.ingestion.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number line of the text it begins at, or its place among the objects of a JSON file; counted from 1
 */
public record Row(long number, List<String> cells) {}
