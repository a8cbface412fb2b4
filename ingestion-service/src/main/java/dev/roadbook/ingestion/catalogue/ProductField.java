package dev.roadbook.ingestion.catalogue;

/** What a person may say of a product. */
enum ProductField {
    NAME,
    CATEGORY,
    FAMILY,
    GRAPE,
    COLOUR,
    SUGAR,
    PRICE,
    CURRENCY,
    DISCONTINUED,
    IN_STOCK
}
