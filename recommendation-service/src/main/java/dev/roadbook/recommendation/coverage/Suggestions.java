package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.market.Carried;
import dev.roadbook.recommendation.market.MarketContent;
import dev.roadbook.recommendation.market.MarketContent.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says how much accounts like one account buy what it misses. */
final class Suggestions {

    private final List<Integer> carried;
    private final String segment;
    private final MarketContent market;

    Suggestions(Carried carried, String segment, MarketContent market) {
        this.carried = carried.indexes().boxed().toList();
        this.segment = segment;
        this.market = market;
    }

    Gap gap(int index) {
        var product = market.products().get(index);
        var evidence = evidence(index);
        return new Gap(
                product.sku(),
                product.name(),
                index + 1,
                evidence.isEmpty() ? popularity(index) : mean(evidence),
                evidence.isEmpty() ? popularityInWords(index) : inWords(strongest(evidence)));
    }

    /** What each product carried says about the one that is missing. */
    private List<Evidence> evidence(int wanted) {
        var evidence = new ArrayList<Evidence>(carried.size());
        for (int index : carried) {
            market.share(segment, index, wanted).ifPresent(share -> evidence.add(new Evidence(index, share)));
        }
        return evidence;
    }

    private static BigDecimal mean(List<Evidence> evidence) {
        var sum = evidence.stream().mapToInt(one -> one.share().percent()).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(100L * evidence.size()), 4, RoundingMode.HALF_UP);
    }

    private static Evidence strongest(List<Evidence> evidence) {
        return evidence.stream()
                .max(Comparator.comparingInt((Evidence one) -> one.share().percent())
                        .thenComparing(Evidence::carried, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private String inWords(Evidence evidence) {
        return inWords(evidence.share()) + " that carry "
                + market.products().get(evidence.carried()).label();
    }

    private BigDecimal popularity(int wanted) {
        return market.share(segment, wanted)
                .map(share -> BigDecimal.valueOf(share.percent(), 2).setScale(4))
                .orElse(BigDecimal.ZERO.setScale(4));
    }

    private String popularityInWords(int wanted) {
        return market.share(segment, wanted)
                .map(Suggestions::inWords)
                .orElseGet(() -> "number " + (wanted + 1) + " of the top "
                        + market.products().size());
    }

    private static String inWords(Share share) {
        return "bought by " + share.percent() + " % of accounts" + (share.alike() ? " like yours" : "");
    }

    private record Evidence(int carried, Share share) {}
}
