package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.market.Carried;
import dev.roadbook.recommendation.market.MarketContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an account carries of the top products and what it misses; the content of a recommendation.
 *
 * @param modelVersion what ranked the gaps
 * @param topSkuCount how many top products there are
 * @param coveragePct share of them that is carried, percent
 * @param carried item codes carried, by rank
 * @param gaps products missing, best suggestion first
 */
record Coverage(String modelVersion, int topSkuCount, BigDecimal coveragePct, List<String> carried, List<Gap> gaps) {

    static final String MODEL = "co-purchase-1";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Coverage {
        carried = List.copyOf(carried);
        gaps = List.copyOf(gaps);
    }

    /** A pure function: the same account in the same market always gets the same. */
    static Coverage of(Carried carried, String segment, MarketContent market) {
        var suggestions = new Suggestions(carried, segment, market);
        var size = market.products().size();
        return new Coverage(
                MODEL,
                size,
                percent(carried.count(), size),
                carried.indexes()
                        .mapToObj(index -> market.products().get(index).sku())
                        .toList(),
                IntStream.range(0, size)
                        .filter(index -> !carried.has(index))
                        .mapToObj(suggestions::gap)
                        .sorted(Comparator.comparing(Gap::score)
                                .reversed()
                                .thenComparing(Gap::rank)
                                .thenComparing(Gap::sku))
                        .toList());
    }

    /** Of an account that does not stand on its own any more. */
    static Coverage none() {
        return new Coverage(MODEL, 0, percent(0, 0), List.of(), List.of());
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(2)
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
