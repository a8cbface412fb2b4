package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.lane.Progress;

/** Hears how work goes on, and may end it by throwing. */
@FunctionalInterface
interface ProgressListener {

    void at(Progress progress);
}
