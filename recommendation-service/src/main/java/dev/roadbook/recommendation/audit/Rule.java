package dev.roadbook.recommendation.audit;

import static dev.roadbook.recommendation.audit.Severity.ERROR;
import static dev.roadbook.recommendation.audit.Severity.NONE;
import static dev.roadbook.recommendation.audit.Severity.WARN;

import dev.roadbook.recommendation.settings.Policy;

/** What a recommendation must not be; names are for ever. What each means depends on the policy. */
public enum Rule {
    /** The product is no longer sold. */
    DISCONTINUED(ERROR, ERROR, ERROR),
    /** It cannot be delivered. */
    OUT_OF_STOCK(ERROR, ERROR, ERROR),
    /** It was bought {@code days} ago and cannot be needed yet. */
    BOUGHT_LATELY(ERROR, ERROR, ERROR),
    /** It is recommended to the account twice. */
    DUPLICATE(ERROR, ERROR, ERROR),
    /** Somebody who knows the account said that it is not for it. */
    DECLINED(ERROR, ERROR, ERROR),
    /** The account does not stand on its own any more. */
    ACCOUNT_GONE(ERROR, ERROR, ERROR),
    /** The buyer wants no more messages. */
    UNSUBSCRIBED(ERROR, ERROR, ERROR),
    /** The buyer's mailbox is gone. */
    MAILBOX_GONE(ERROR, ERROR, ERROR),
    /** The buyer was written to {@code days} ago and is left alone. */
    SILENCE_WINDOW(ERROR, ERROR, WARN),
    /** The buyer has no address, or nobody has said whether there is one. */
    NO_ADDRESS(ERROR, WARN, WARN),
    /** It was recommended {@code days} ago. */
    REPEATED(ERROR, WARN, NONE),
    /** It costs {@code price} where the account usually pays {@code usual_price}. */
    PRICE_OUT_OF_BAND(WARN, WARN, NONE),
    /** The account has made {@code orders} orders, which is too few to judge by. */
    TOO_FEW_ORDERS(WARN, WARN, NONE);

    private final Severity strict;
    private final Severity standard;
    private final Severity permissive;

    Rule(Severity strict, Severity standard, Severity permissive) {
        this.strict = strict;
        this.standard = standard;
        this.permissive = permissive;
    }

    public Severity severity(Policy policy) {
        return switch (policy) {
            case STRICT -> strict;
            case STANDARD -> standard;
            case PERMISSIVE -> permissive;
        };
    }
}
