package dev.roadbook.recommendation.ranker.frequency;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is due again: each past purchase tells by the usual gaps of its product how likely the next one is on the day asked for. */
public record Cadence() implements Ranker {

    @Override
    public Scorer learn(Evidence evidence) {
        int[][] gaps = gaps(evidence.products(), evidence.histories());
        var all = Gaps.all(Stream.of(gaps).flatMapToInt(Arrays::stream).toArray());
        var own = Stream.of(gaps).map(all::of).toList();
        return (history, asOf, into) -> score(own, history, asOf, into);
    }

    private static void score(List<Gaps> own, History history, int asOf, Scores into) {
        for (int b = 0; b < history.size(); b++) {
            int since = Math.max(1, asOf - history.day(b));
            for (int product : history.basket(b)) {
                into.add(product, own.get(product).density(since));
            }
        }
    }

    private static int[][] gaps(int products, List<History> histories) {
        int[][] gaps = new int[products][4];
        int[] counts = new int[products];
        int[] last = new int[products];
        for (var history : histories) {
            for (int product : history.products()) {
                last[product] = Integer.MIN_VALUE;
            }
            for (int b = 0; b < history.size(); b++) {
                for (int product : history.basket(b)) {
                    if (last[product] != Integer.MIN_VALUE) {
                        if (counts[product] == gaps[product].length) {
                            gaps[product] = Arrays.copyOf(gaps[product], 2 * counts[product]);
                        }
                        gaps[product][counts[product]++] = history.day(b) - last[product];
                    }
                    last[product] = history.day(b);
                }
            }
        }
        Arrays.setAll(gaps, product -> Arrays.copyOf(gaps[product], counts[product]));
        return gaps;
    }
}
