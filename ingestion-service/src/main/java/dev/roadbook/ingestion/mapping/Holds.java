package dev.roadbook.ingestion.mapping;

/** What the cells of a field look like. */
enum Holds {
    DAY,
    AMOUNT,
    QUANTITY,
    CODE,
    TEXT,
    EMAIL,
    CURRENCY
}
