package dev.roadbook.recommendation.catalogue;

/** What products have in common. */
public enum Attribute {
    CATEGORY,
    FAMILY,
    GRAPE,
    COLOUR,
    SUGAR
}
