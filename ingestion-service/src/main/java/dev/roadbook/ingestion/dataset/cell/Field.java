package dev.roadbook.ingestion.dataset.cell;

/**
 * What a column of a file may mean.
 *
 * @param place among the fields of its dataset
 * @param longest characters its text may have
 * @param isRequired whether a file without it cannot be read
 */
public record Field(int place, String name, int longest, boolean isRequired) {}
