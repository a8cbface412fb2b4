package dev.roadbook.local.demo;

/**
 * A place that buys, as SAP knows it.
 *
 * @param cardCode business partner; stores of one chain share it
 * @param shipTo delivery address, empty for the few that SAP holds none for
 * @param email address of the buyer, empty for the few that gave none
 * @param chain head of several stores, empty for an independent
 */
record DemoAccount(
        String cardCode,
        String name,
        String address,
        String shipTo,
        Town town,
        String postcode,
        String email,
        String chain,
        Rep rep,
        Trade trade,
        Rhythm rhythm) {}
