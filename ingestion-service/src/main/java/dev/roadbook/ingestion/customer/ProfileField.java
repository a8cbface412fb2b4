package dev.roadbook.ingestion.customer;

import java.util.EnumSet;
import java.util.Locale;
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

    /** The key of its value, in JSON and in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in a sentence. */
    String words() {
        return key().replace('_', ' ');
    }

    /** Whether its value is nobody else's business. */
    boolean isPersonal() {
        return PERSONAL.contains(this);
    }
}
