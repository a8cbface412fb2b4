package dev.roadbook.ingestion.batch.lane;

/**
 * How far the work on a batch has come.
 *
 * @param stage READING, MERGING, REVERTING or PUBLISHING
 * @param done units of the stage, of so many in total
 * @param rows rows or orders handled in the stage
 */
public record Progress(String stage, long done, long total, long rows) {

    public static final Progress NONE = new Progress("READING", 0, 0, 0);
}
