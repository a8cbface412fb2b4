package dev.roadbook.recommendation.ranker.measure.file;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Portfolio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Baskets without days, as the Reality Check publishes them: an object of accounts, each a list of baskets of product numbers
 * between two lists of -1.
 */
public final class BasketFiles {

    private static final int FENCE = -1;

    private BasketFiles() {}

    /**
     * Histories and what followed on them.
     *
     * @param histories their baskets have their place for a day
     * @param next the basket that followed, by account, ascending
     */
    public record Baskets(Portfolio histories, Map<String, int[]> next) {}

    public static Baskets read(Path histories, Path next) {
        var past = accounts(histories);
        var future = accounts(next);
        int products = 1
                + Stream.concat(past.values().stream(), future.values().stream())
                        .flatMap(List::stream)
                        .flatMapToInt(IntStream::of)
                        .max()
                        .orElse(0);
        int digits = Integer.toString(products).length();
        var skus = IntStream.range(0, products)
                .mapToObj(product -> ("%0" + digits + "d").formatted(product))
                .toList();
        var numbered = past.entrySet().stream()
                .map(account -> History.of(
                        account.getKey(),
                        IntStream.range(0, account.getValue().size()).toArray(),
                        account.getValue().toArray(int[][]::new)))
                .toList();
        var nextBaskets = new HashMap<String, int[]>();
        future.forEach((account, baskets) -> nextBaskets.put(
                account, IntStream.of(baskets.getFirst()).sorted().distinct().toArray()));
        return new Baskets(Portfolio.of(skus, numbered), nextBaskets);
    }

    /** The accounts of one share of a split, such as {@code train} or {@code test}. */
    public static Set<String> accounts(Path split, String share) {
        var accounts = new TreeSet<String>();
        json(split).path(share).forEach(account -> accounts.add(account.asString()));
        return accounts;
    }

    private static Map<String, List<int[]>> accounts(Path file) {
        var accounts = new HashMap<String, List<int[]>>();
        json(file).properties().forEach(account -> {
            var baskets = new ArrayList<int[]>();
            for (var basket : account.getValue()) {
                int[] products = IntStream.range(0, basket.size())
                        .map(i -> basket.get(i).asInt())
                        .toArray();
                if (products.length > 0 && products[0] != FENCE) {
                    baskets.add(products);
                }
            }
            if (!baskets.isEmpty()) {
                accounts.put(account.getKey(), baskets);
            }
        });
        return accounts;
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new UnreadableOrders(file + " cannot be read: " + e.getOriginalMessage());
        }
    }
}
