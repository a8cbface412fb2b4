package dev.roadbook.recommendation.catalogue;

/**
 * A product's master data as of one of its revisions.
 *
 * @param sku item code
 * @param revision the highest one counts
 * @param name description to show
 * @param discontinued whether it is no longer sold
 */
public record ProductFact(String sku, long revision, String name, boolean discontinued) {}
