package dev.roadbook.recommendation.ranker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers purchases in any order; the same purchases always make the same portfolio. */
public final class PortfolioBuilder {

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> skus = new ArrayList<>();
    private final TreeMap<String, TreeMap<Integer, Products>> accounts = new TreeMap<>();

    /** Products of one account on one day, as they came. */
    private static final class Products {

        private int[] numbers = new int[8];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        int[] renumbered(int[] ranks) {
            return Arrays.stream(numbers, 0, count)
                    .map(number -> ranks[number])
                    .sorted()
                    .toArray();
        }
    }

    public void add(String account, int day, String sku) {
        var known = seen.get(sku);
        int number = known == null ? skus.size() : known;
        if (known == null) {
            seen.put(sku, number);
            skus.add(sku);
        }
        accounts.computeIfAbsent(account, _ -> new TreeMap<>())
                .computeIfAbsent(day, _ -> new Products())
                .add(number);
    }

    public Portfolio build() {
        var sorted = skus.stream().sorted().toList();
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[seen.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        var histories = new ArrayList<History>();
        accounts.forEach((account, days) -> histories.add(History.of(
                account,
                days.keySet().stream().mapToInt(Integer::intValue).toArray(),
                days.values().stream()
                        .map(products -> products.renumbered(ranks))
                        .toArray(int[][]::new))));
        return new Portfolio(sorted, histories);
    }
}
