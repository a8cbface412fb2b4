package dev.roadbook.ingestion.batch.lane;

/** Hears how work goes on, and may end it by throwing. */
@FunctionalInterface
public interface ProgressListener {

    void at(Progress progress);
}
