package dev.roadbook.recommendation.profile;

import java.math.BigDecimal;

/**
 * How much of what an account bought has one value of an attribute.
 *
 * @param value the value
 * @param share of the revenue of all products whose value is known, 0 to 1
 */
public record Share(String value, BigDecimal share) {}
