package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.market.Carried;
import dev.roadbook.recommendation.market.MarketContent;
import dev.roadbook.recommendation.market.MarketContent.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Says how much accounts like one account buy what it misses. */
final class Suggestions {

    private final Carried carried;
    private final String segment;
    private final MarketContent market;

    Suggestions(Carried carried, String segment, MarketContent market) {
        this.carried = carried;
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
        return carried.indexes()
                .boxed()
                .flatMap(
                        index -> market.share(segment, index, wanted).map(share -> new Evidence(index, share)).stream())
                .toList();
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
        return "bought by %d %% of accounts%s that carry %s"
                .formatted(
                        evidence.share().percent(),
                        likeYours(evidence.share()),
                        market.products().get(evidence.carried()).label());
    }

    private BigDecimal popularity(int wanted) {
        return market.share(segment, wanted)
                .map(share -> BigDecimal.valueOf(share.percent(), 2).setScale(4))
                .orElse(BigDecimal.ZERO.setScale(4));
    }

    private String popularityInWords(int wanted) {
        return market.share(segment, wanted)
                .map(share -> "bought by %d %% of accounts%s".formatted(share.percent(), likeYours(share)))
                .orElseGet(() -> "number %d of the top %d"
                        .formatted(wanted + 1, market.products().size()));
    }

    private static String likeYours(Share share) {
        return share.alike() ? " like yours" : "";
    }

    private record Evidence(int carried, Share share) {}
}
