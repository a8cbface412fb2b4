package dev.roadbook.recommendation.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The top products and how accounts buy them.
 *
 * @param products top products, best first
 * @param everyone how all accounts buy them
 * @param segments how the accounts of a segment buy them, by its name
 */
public record MarketContent(List<TopProduct> products, Cohort everyone, SortedMap<String, Cohort> segments) {

    public MarketContent {
        products = List.copyOf(products);
        segments = new TreeMap<>(segments);
    }

    static MarketContent of(
            List<TopProduct> products, CohortCount everyone, Map<String, CohortCount> segments, int minSupport) {
        var cohorts = new TreeMap<String, Cohort>();
        segments.forEach((segment, count) -> cohorts.put(segment, count.shares(minSupport)));
        return new MarketContent(products, everyone.shares(minSupport), cohorts);
    }

    public List<String> skus() {
        return products.stream().map(TopProduct::sku).toList();
    }

    /** Whether enough accounts of a segment bought something to speak of them. */
    public boolean knows(String segment) {
        var own = segments.get(segment);
        return own != null && own.isKnown();
    }

    /** How many of those who carry one product carry another, too: of the segment if enough do, else of all. */
    public Optional<Share> share(String segment, int carried, int wanted) {
        var own = segments.get(segment);
        if (own != null && own.knows(carried)) {
            return Optional.of(new Share(own.share(carried, wanted), true));
        }
        return everyone.knows(carried)
                ? Optional.of(new Share(everyone.share(carried, wanted), false))
                : Optional.empty();
    }

    /** How many carry a product: of the segment if it is large enough, else of all. */
    public Optional<Share> share(String segment, int wanted) {
        var own = segments.get(segment);
        if (own != null && own.isKnown()) {
            return Optional.of(new Share(own.all().get(wanted), true));
        }
        return everyone.isKnown() ? Optional.of(new Share(everyone.all().get(wanted), false)) : Optional.empty();
    }

    /**
     * A share of accounts.
     *
     * @param percent whole percent
     * @param alike whether the accounts are of the same segment
     */
    public record Share(int percent, boolean alike) {}
}
