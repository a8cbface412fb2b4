package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import java.util.List;

/** What a column of a sales file may mean. */
final class SalesFields {

    static final Fields ALL = new Fields();

    static final Field CARD_CODE = ALL.required("card_code", 60);
    static final Field NAME = ALL.optional("name", 200);
    static final Field ADDRESS = ALL.optional("address", 300);
    static final Field CITY = ALL.optional("city", 120);
    static final Field STATE = ALL.optional("state", 80);
    static final Field POSTAL_CODE = ALL.optional("postal_code", 20);
    static final Field COUNTRY = ALL.optional("country", 60);
    static final Field REGION = ALL.optional("region", 120);
    static final Field SHIP_TO = ALL.optional("ship_to", 120);
    static final Field EMAIL = ALL.optional("email", 254);
    static final Field CHAIN = ALL.optional("chain", 120);
    static final Field SKU = ALL.required("sku", 60);
    static final Field DESCRIPTION = ALL.optional("description", 300);
    static final Field CATEGORY = ALL.optional("category", 120);
    static final Field FAMILY = ALL.optional("family", 120);
    static final Field GRAPE = ALL.optional("grape", 120);
    static final Field COLOUR = ALL.optional("colour", 60);
    static final Field SUGAR = ALL.optional("sugar", 60);
    static final Field ORDERED_ON = ALL.required("ordered_on", 40);
    static final Field QUANTITY = ALL.required("quantity", 40);
    static final Field UNIT_PRICE = ALL.optional("unit_price", 40);
    static final Field AMOUNT = ALL.required("amount", 40, UNIT_PRICE);
    static final Field CURRENCY = ALL.optional("currency", 10);
    static final Field REP_ID = ALL.optional("rep_id", 60);
    static final Field REP_NAME = ALL.optional("rep_name", 200);
    static final Field REP_EMAIL = ALL.optional("rep_email", 254);
    static final Field DISTRIBUTOR = ALL.optional("distributor", 120);
    static final Field DOCUMENT = ALL.optional("document", 60);
    static final Field LINE_NUMBER = ALL.optional("line_number", 30);
    static final Field DOCUMENT_KIND = ALL.optional("document_kind", 60);

    /** Who bought. */
    static final List<Field> BUYER =
            List.of(CARD_CODE, NAME, CHAIN, ADDRESS, CITY, STATE, POSTAL_CODE, COUNTRY, REGION, SHIP_TO, EMAIL);

    private SalesFields() {}
}
