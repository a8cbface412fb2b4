package dev.roadbook.recommendation.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** How many of those who carry one product carry another, too: of the segment if enough do, else of all. */
    public Optional<Share> share(String segment, int carried, int wanted) {
        return cohort(segment, cohort -> cohort.knows(carried))
                .map(match -> new Share(match.cohort().share(carried, wanted), match.alike()));
    }

    /** How many carry a product: of the segment if it is large enough, else of all. */
    public Optional<Share> share(String segment, int wanted) {
        return cohort(segment, Cohort::isKnown)
                .map(match -> new Share(match.cohort().all().get(wanted), match.alike()));
    }

    private Optional<Match> cohort(String segment, Predicate<Cohort> suited) {
        var own = segments.get(segment);
        return Stream.concat(
                        Stream.ofNullable(own).map(cohort -> new Match(cohort, true)),
                        Stream.of(new Match(everyone, false)))
                .filter(match -> suited.test(match.cohort()))
                .findFirst();
    }

    private record Match(Cohort cohort, boolean alike) {}

    /**
     * A share of accounts.
     *
     * @param percent whole percent
     * @param alike whether the accounts are of the same segment
     */
    public record Share(int percent, boolean alike) {}
}
