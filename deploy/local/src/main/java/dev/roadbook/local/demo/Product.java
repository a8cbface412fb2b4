package dev.roadbook.local.demo;

/**
 * An article of the catalogue.
 *
 * @param priceCents list price of the first year
 * @param popularity how readily accounts list it, against the others
 */
record Product(
        String sku,
        String name,
        String family,
        String grape,
        String colour,
        String sugar,
        int priceCents,
        Season season,
        int popularity) {

    boolean isWine() {
        return !grape.isEmpty();
    }
}
