package dev.roadbook.recommendation.ranker;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Portfolios written down in words, and made-up ones of any size. */
public final class Purchases {

    private Purchases() {}

    /** Each line an order: account, day, products, such as {@code Ann 8 bread milk}. */
    public static Portfolio of(String... orders) {
        var builder = new PortfolioBuilder();
        for (var order : orders) {
            var words = order.split(" ", -1);
            for (int i = 2; i < words.length; i++) {
                builder.add(words[0], Integer.parseInt(words[1]), words[i]);
            }
        }
        return builder.build();
    }

    /** What a ranking scores an account as of a day, by product. */
    public static Map<String, Double> scores(Ranker ranker, Portfolio portfolio, String account, int asOf) {
        var scores = new Scores(portfolio.products());
        var history = portfolio.history(account).orElseThrow().before(asOf);
        ranker.learn(Evidence.of(portfolio, asOf)).score(history, asOf, scores);
        var bySku = new TreeMap<String, Double>();
        for (int i = 0; i < scores.size(); i++) {
            int product = scores.product(i);
            bySku.put(portfolio.sku(product), Scores.rounded(scores.of(product)));
        }
        return bySku;
    }

    /** Accounts of five tastes that come back to the same products, more to popular ones, on about every tenth day of a year. */
    public static PortfolioBuilder madeUp(long seed, int accounts, int products) {
        var random = new SplittableRandom(seed);
        var builder = new PortfolioBuilder();
        for (int account = 0; account < accounts; account++) {
            int taste = random.nextInt(5);
            int[] liked =
                    random.ints(12).map(draw -> product(draw, taste, products)).toArray();
            for (int day = random.nextInt(30); day < 365; day += 1 + random.nextInt(25)) {
                for (int line = 1 + random.nextInt(5); line > 0; line--) {
                    int product = random.nextInt(4) == 0
                            ? product(random.nextInt(), taste, products)
                            : liked[random.nextInt(1 + random.nextInt(liked.length))];
                    builder.add("account-%04d".formatted(account), day, "product-%03d".formatted(product));
                }
            }
        }
        return builder;
    }

    private static int product(int draw, int taste, int products) {
        double share = (draw >>> 1) / (double) (1 << 31);
        int rank = (int) (share * share * products);
        return (rank / 5 * 5 + taste) % products;
    }
}
