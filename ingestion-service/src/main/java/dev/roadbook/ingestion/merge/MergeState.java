package dev.roadbook.ingestion.merge;

/** Life of a merge: wished for, done; perhaps taken apart again. */
enum MergeState {
    MERGING,
    MERGED,
    UNMERGING,
    UNMERGED;
}
