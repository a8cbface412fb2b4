package dev.roadbook.prediction.rep;

import java.time.LocalDate;
import java.util.UUID;

/** Something a representative did, as of a revision. */
record ActivityFacts(UUID activityId, long revision, String repId, String kind, LocalDate happenedOn, int count) {}
