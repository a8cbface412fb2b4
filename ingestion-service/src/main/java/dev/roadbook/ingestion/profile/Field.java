package dev.roadbook.ingestion.profile;

/** What a column of a file may mean, and how long its text may be. */
public enum Field {
    CARD_CODE(60),
    NAME(200),
    ADDRESS(300),
    CITY(120),
    STATE(80),
    POSTAL_CODE(20),
    COUNTRY(60),
    REGION(120),
    SHIP_TO(120),
    EMAIL(254),
    CHAIN(120),
    SKU(60),
    DESCRIPTION(300),
    CATEGORY(120),
    FAMILY(120),
    GRAPE(120),
    COLOUR(60),
    SUGAR(60),
    ORDERED_ON(40),
    QUANTITY(40),
    AMOUNT(40),
    CURRENCY(10),
    REP_ID(60),
    REP_NAME(200),
    REP_EMAIL(254),
    DISTRIBUTOR(120),
    DOCUMENT(60),
    LINE_NUMBER(30),
    MONTHLY_TARGET(40),
    TARGET_FROM(40),
    ACTIVITY_ID(120),
    ACTIVITY(20),
    HAPPENED_ON(40),
    COUNT(12),
    VALUE(40),
    NOTES(1_000);

    private final int maxLength;

    Field(int maxLength) {
        this.maxLength = maxLength;
    }

    public int maxLength() {
        return maxLength;
    }
}
