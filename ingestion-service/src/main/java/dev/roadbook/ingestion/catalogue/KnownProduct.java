package dev.roadbook.ingestion.catalogue;

import dev.roadbook.ingestion.hand.Hand;
import java.util.Map;

/**
 * What is known of a product, and who said it.
 *
 * @param hands who said what by hand; all else is the files'
 * @param revision what an edit names in {@code If-Match}
 */
record KnownProduct(String sku, ProductValues values, Map<ProductField, Hand> hands, long revision) {}
