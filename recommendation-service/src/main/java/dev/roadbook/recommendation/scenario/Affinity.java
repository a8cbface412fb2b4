package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a ranker that was learned from baskets places a product for one account.
 *
 * @param sku item code
 * @param value 1 for its best product, less for others
 */
public record Affinity(String sku, BigDecimal value) {

    private static final int DIGITS = 4;

    /**
     * Of products in the ranker's order, best first: log 2 / log (1 + place). What rankers compute is on no common scale, and may
     * be less than nothing; what they are good at is the order.
     */
    public static List<Affinity> byPlace(List<String> skus) {
        var affinities = new ArrayList<Affinity>(skus.size());
        for (var sku : skus) {
            int place = affinities.size() + 1;
            var value = StrictMath.log(2) / StrictMath.log(1.0 + place);
            affinities.add(new Affinity(sku, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP)));
        }
        return affinities;
    }
}
