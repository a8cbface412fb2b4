package dev.roadbook.recommendation.ranker;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Histories of all accounts, by account; products are numbered in the order of their codes. */
public final class Portfolio {

    private final List<String> skus;
    private final List<History> histories;

    Portfolio(List<String> skus, List<History> histories) {
        this.skus = List.copyOf(skus);
        this.histories = histories.stream()
                .sorted(Comparator.comparing(History::account))
                .toList();
    }

    /** Of histories whose products are numbers already. */
    public static Portfolio of(List<String> skus, List<History> histories) {
        return new Portfolio(skus, histories);
    }

    public List<History> histories() {
        return histories;
    }

    public Optional<History> history(String account) {
        int low = 0;
        int high = histories.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (histories.get(middle).account().compareTo(account) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < histories.size() && histories.get(low).account().equals(account)
                ? Optional.of(histories.get(low))
                : Optional.empty();
    }

    /** How many products there are numbers for. */
    public int products() {
        return skus.size();
    }

    public String sku(int product) {
        return skus.get(product);
    }

    /** The number of a product, negative when it was never bought. */
    public int product(String sku) {
        return Collections.binarySearch(skus, sku);
    }

    /** What was known at the start of a day: accounts with a purchase before it. */
    public Portfolio before(int day) {
        return new Portfolio(
                skus,
                histories.stream()
                        .map(history -> history.before(day))
                        .filter(history -> history.size() > 0)
                        .toList());
    }
}
