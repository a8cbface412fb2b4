package dev.roadbook.ingestion.merge.suggestion;

/** What a person said of a pair. */
enum SuggestionState {
    OPEN,
    ACCEPTED,
    DISMISSED;
}
