package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a product is recommended: a code with its values, which whoever shows it puts in words.
 *
 * @param code which reason
 * @param values what is put into its words, by name
 */
public record Reason(Code code, Map<String, String> values) {

    /** Reasons; their names are for ever. */
    public enum Code {
        /** Bought last so many {@code days} ago, usually every {@code usual_days}. */
        PAST_RHYTHM,
        /** Bought last so many {@code days} ago, usually every {@code usual_days}, and not again before the next order. */
        WITHIN_RHYTHM,
        /** Bought last so many {@code days} ago. */
        LONG_AGO,
        /** Bought {@code purchases} times before the account fell silent for {@code days}. */
        USED_TO_BUY,
        /** The account spends {@code share} on {@code value}: here is another family. */
        OTHER_FAMILY,
        /** The account spends {@code share} on {@code value}, an {@code attribute} of this product. */
        STABLE_TASTE,
        /** Costs {@code price} where the account usually pays {@code usual_price}. */
        TIER_UP,
        /** The account has made {@code orders} orders. */
        FEW_ORDERS,
        /** Accounts with such baskets buy it: {@code place} of the ranker's list. */
        CO_PURCHASE,
        /** Bought by {@code share} of all accounts. */
        POPULAR,
        /** Number {@code rank} of all products; {@code share} of accounts like it buy it. */
        TOP_PRODUCT
    }

    public Reason {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Reason of(Code code, String name, Object value) {
        return new Reason(code, Map.of(name, text(value)));
    }

    public static Reason of(Code code, String name, Object value, String other, Object otherValue) {
        return new Reason(code, Map.of(name, text(value), other, text(otherValue)));
    }

    static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
