package dev.roadbook.ingestion.dataset.sales;

import static dev.roadbook.ingestion.dataset.cell.Field.optional;
import static dev.roadbook.ingestion.dataset.cell.Field.required;

import dev.roadbook.ingestion.dataset.cell.Field;
import java.util.List;

/** What a column of a sales file may mean. */
final class SalesFields {

    static final Field CARD_CODE = required("card_code", 60);
    static final Field NAME = optional("name", 200);
    static final Field ADDRESS = optional("address", 300);
    static final Field CITY = optional("city", 120);
    static final Field STATE = optional("state", 80);
    static final Field POSTAL_CODE = optional("postal_code", 20);
    static final Field COUNTRY = optional("country", 60);
    static final Field REGION = optional("region", 120);
    static final Field SHIP_TO = optional("ship_to", 120);
    static final Field EMAIL = optional("email", 254);
    static final Field CHAIN = optional("chain", 120);
    static final Field SKU = required("sku", 60);
    static final Field DESCRIPTION = optional("description", 300);
    static final Field CATEGORY = optional("category", 120);
    static final Field FAMILY = optional("family", 120);
    static final Field GRAPE = optional("grape", 120);
    static final Field COLOUR = optional("colour", 60);
    static final Field SUGAR = optional("sugar", 60);
    static final Field ORDERED_ON = required("ordered_on", 40);
    static final Field QUANTITY = required("quantity", 40);
    static final Field AMOUNT = required("amount", 40);
    static final Field CURRENCY = optional("currency", 10);
    static final Field REP_ID = optional("rep_id", 60);
    static final Field REP_NAME = optional("rep_name", 200);
    static final Field REP_EMAIL = optional("rep_email", 254);
    static final Field DISTRIBUTOR = optional("distributor", 120);
    static final Field DOCUMENT = optional("document", 60);
    static final Field LINE_NUMBER = optional("line_number", 30);

    /** Who bought. */
    static final List<Field> BUYER =
            List.of(CARD_CODE, NAME, CHAIN, ADDRESS, CITY, STATE, POSTAL_CODE, COUNTRY, REGION, SHIP_TO, EMAIL);

    static final List<Field> ALL = List.of(
            CARD_CODE,
            NAME,
            ADDRESS,
            CITY,
            STATE,
            POSTAL_CODE,
            COUNTRY,
            REGION,
            SHIP_TO,
            EMAIL,
            CHAIN,
            SKU,
            DESCRIPTION,
            CATEGORY,
            FAMILY,
            GRAPE,
            COLOUR,
            SUGAR,
            ORDERED_ON,
            QUANTITY,
            AMOUNT,
            CURRENCY,
            REP_ID,
            REP_NAME,
            REP_EMAIL,
            DISTRIBUTOR,
            DOCUMENT,
            LINE_NUMBER);

    private SalesFields() {}
}
