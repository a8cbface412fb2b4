package dev.roadbook.recommendation.profile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * How much of something is usually ordered.
 *
 * @param quantity the median, of an even number the smaller one in the middle, so that it is one that was ordered
 * @param low less than this is rare: one time in ten; of few quantities the smallest
 * @param high more than this is as rare; of few quantities the largest
 */
public record UsualQuantity(BigDecimal quantity, BigDecimal low, BigDecimal high) {

    private static final int RARE = 10;

    /** None without a quantity. */
    public static Optional<UsualQuantity> of(Collection<BigDecimal> quantities) {
        var sorted = quantities.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int last = sorted.size() - 1;
        return Optional.of(
                new UsualQuantity(sorted.get(last / 2), sorted.get(last / RARE), sorted.get(last - last / RARE)));
    }
}
