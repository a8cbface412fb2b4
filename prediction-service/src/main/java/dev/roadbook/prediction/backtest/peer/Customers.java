package dev.roadbook.prediction.backtest.peer;

import dev.roadbook.prediction.published.BgNbd;
import dev.roadbook.prediction.published.RepeatBuying;
import dev.roadbook.prediction.survival.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Accounts in the terms of the published models, which count in weeks. */
public final class Customers {

    private static final double WEEK = 7;

    private Customers() {}

    private static final int MOST_HISTORIES = 12_000;

    /** Some to fit a model to: all, or of very many different ones evenly as many as it takes to know the model. */
    public static List<RepeatBuying> some(List<RepeatBuying> customers) {
        if (customers.stream().distinct().limit(MOST_HISTORIES + 1).count() <= MOST_HISTORIES) {
            return customers;
        }
        var sorted = customers.stream().sorted().toList();
        int every = Math.ceilDiv(sorted.size(), MOST_HISTORIES);
        return IntStream.range(0, sorted.size() / every)
                .mapToObj(i -> sorted.get(i * every))
                .toList();
    }

    public static List<RepeatBuying> of(Collection<Timeline> timelines, int asOf) {
        return timelines.stream()
                .filter(timeline -> timeline.purchasesUntil(asOf) > 0)
                .map(timeline -> of(timeline, asOf))
                .toList();
    }

    public static RepeatBuying of(Timeline timeline, int asOf) {
        int last = timeline.purchasesUntil(asOf) - 1;
        return new RepeatBuying(last, weeks(timeline, last), (asOf - timeline.day(0)) / WEEK);
    }

    public static double weeks(Timeline timeline, int index) {
        return (timeline.day(index) - timeline.day(0)) / WEEK;
    }

    /** The first day by which a purchase is likelier than not; the cap if that is later. */
    public static int likelyDay(BgNbd model, RepeatBuying customer, int cap) {
        int low = 1;
        int high = cap;
        while (low < high) {
            int middle = (low + high) / 2;
            if (model.buysWithin(customer, middle / WEEK) >= 0.5) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
