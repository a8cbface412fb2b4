package dev.roadbook.ingestion.customer;

/** What a person may say of an account. */
enum ProfileField {
    PHONE,
    SEGMENT,
    INTERESTS,
    PAIN_POINTS,
    BUYING_BEHAVIOR,
    PREFERRED_CONTACT_TIME,
    LANGUAGE,
    ENGAGEMENT_SCORE,
    RESPONSE_RATE,
    LAST_CONTACT_ON,
    CUSTOMER_SINCE
}
