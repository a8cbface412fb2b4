package dev.roadbook.recommendation.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A top product an account does not carry.
 *
 * @param sku item code
 * @param name description, where known
 * @param rank rank among the top products, from 1
 * @param score how much accounts like it buy the product, 0 to 1
 * @param reason why it should have it, in words
 */
public record Gap(String sku, @Nullable String name, int rank, BigDecimal score, String reason) {}
