package dev.roadbook.outreach.deliverability;

/** What a look at one thing can come to. */
enum Verdict {
    FROM_PUBLIC(Check.SENDER, Grade.GOOD),
    FROM_NOT_PUBLIC(Check.SENDER, Grade.BAD),

    SPF_GOOD(Check.SPF, Grade.GOOD),
    SPF_MISSING(Check.SPF, Grade.BAD),
    SPF_SEVERAL(Check.SPF, Grade.BAD),
    SPF_ALLOWS_EVERYBODY(Check.SPF, Grade.BAD),
    SPF_TOO_MANY_LOOKUPS(Check.SPF, Grade.BAD),
    SPF_OPEN_ENDED(Check.SPF, Grade.FAIR),
    SPF_UNKNOWN(Check.SPF, Grade.UNKNOWN),

    DKIM_GOOD(Check.DKIM, Grade.GOOD),
    DKIM_NOT_SIGNED(Check.DKIM, Grade.BAD),
    DKIM_MISSING(Check.DKIM, Grade.BAD),
    DKIM_OTHER_KEY(Check.DKIM, Grade.BAD),
    DKIM_WITHDRAWN(Check.DKIM, Grade.BAD),
    DKIM_TESTING(Check.DKIM, Grade.FAIR),
    DKIM_UNKNOWN(Check.DKIM, Grade.UNKNOWN),

    DMARC_ENFORCED(Check.DMARC, Grade.GOOD),
    DMARC_WATCHES(Check.DMARC, Grade.FAIR),
    DMARC_MISSING(Check.DMARC, Grade.BAD),
    DMARC_UNKNOWN(Check.DMARC, Grade.UNKNOWN),

    ALIGNED(Check.ALIGNMENT, Grade.GOOD),
    ALIGNED_BY_SPF_ALONE(Check.ALIGNMENT, Grade.FAIR),
    NOT_ALIGNED(Check.ALIGNMENT, Grade.BAD),
    ALIGNMENT_UNKNOWN(Check.ALIGNMENT, Grade.UNKNOWN),

    REPLIES_ARRIVE(Check.REPLIES, Grade.GOOD),
    REPLIES_LOST(Check.REPLIES, Grade.FAIR),
    REPLIES_UNKNOWN(Check.REPLIES, Grade.UNKNOWN),

    BOUNCES_READ(Check.BOUNCES, Grade.GOOD),
    BOUNCES_NOT_READ(Check.BOUNCES, Grade.FAIR),
    BOUNCES_LOST(Check.BOUNCES, Grade.BAD),
    BOUNCES_UNKNOWN(Check.BOUNCES, Grade.UNKNOWN),

    ENCRYPTED(Check.ENCRYPTION, Grade.GOOD),
    NOT_ENCRYPTED(Check.ENCRYPTION, Grade.BAD),

    ONE_CLICK(Check.UNSUBSCRIBING, Grade.GOOD),
    ONE_CLICK_WITHOUT_HTTPS(Check.UNSUBSCRIBING, Grade.BAD),

    FEW_COMPLAINTS(Check.COMPLAINTS, Grade.GOOD),
    MANY_COMPLAINTS(Check.COMPLAINTS, Grade.FAIR),
    TOO_MANY_COMPLAINTS(Check.COMPLAINTS, Grade.BAD);

    private final Check check;
    private final Grade grade;

    Verdict(Check check, Grade grade) {
        this.check = check;
        this.grade = grade;
    }

    /** What is looked at. */
    enum Check {
        SENDER,
        SPF,
        DKIM,
        DMARC,
        ALIGNMENT,
        REPLIES,
        BOUNCES,
        ENCRYPTION,
        UNSUBSCRIBING,
        COMPLAINTS
    }

    /** How it stands. */
    enum Grade {
        GOOD,
        FAIR,
        BAD,
        UNKNOWN
    }

    Check check() {
        return check;
    }

    Grade grade() {
        return grade;
    }
}
