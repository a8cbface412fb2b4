package dev.roadbook.ingestion.customer;

import java.util.EnumSet;
import java.util.Set;

/** What a person may say of an account. */
enum ProfileField {
    NAME,
    CHAIN,
    ADDRESS_LINE,
    CITY,
    STATE,
    POSTAL_CODE,
    COUNTRY,
    REGION,
    EMAIL,
    REP_ID,
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
    CUSTOMER_SINCE;

    private static final Set<ProfileField> PERSONAL = EnumSet.of(EMAIL, PHONE);

    /** Whether its value is nobody else's business. */
    boolean isPersonal() {
        return PERSONAL.contains(this);
    }
}
